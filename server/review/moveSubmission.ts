import type { ClientBase, Pool, PoolClient } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { firstReviewState } from '#schema/review/firstReviewState.ts';
import { fitsRows } from '#schema/review/fitsRows.ts';
import { type MoveName, moves } from '#schema/review/moves.ts';
import { isOpen, layersBefore, phaseOf } from '#schema/review/phases.ts';
import { stateAfter } from '#schema/review/stateAfter.ts';
import { refreshDerived } from '../checks/refreshDerived.ts';
import { submissionFailures } from '../checks/submissionFailures.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { countUnsent } from '../database/review/countUnsent.ts';
import { selectNotApplying } from '../database/review/selectNotApplying.ts';
import { updateState } from '../database/review/updateState.ts';
import { type LockedSubmission, lockSubmission } from '../database/rows/lockSubmission.ts';
import { mayMove } from '../policies/mayMove.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { dayOf } from './dayOf.ts';

export interface MoveRequest {
  readonly submission: string;
  readonly move: MoveName;
  /** The version read: a submission that somebody moved since is not moved again. */
  readonly version: number;
  readonly now: Date;
}

/** Moves a submission from one state to the next, if the person may, the day is right and nothing is held against it. */
export async function moveSubmission(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  request: MoveRequest,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const submission = await lockSubmission(client, viewer.school, request.submission);
    if (submission === undefined) throw problems.notFound({ what: 'submission', id: request.submission });
    if (!mayMove(viewer, submission)) throw problems.notAllowed({ to: request.move });
    const { id, state, version } = submission;
    if (version !== request.version) throw problems.submissionChanged({ submission: id, state, version });
    const next = stateAfter(request.move, state, firstReviewState(submission.plan, submission.table));
    if (next === undefined) throw problems.moveNotAllowed({ move: request.move, state });
    const catalogue = definitions.catalogues.find((candidate) => candidate.id === submission.catalogueId);
    if (catalogue === undefined) throw problems.notFound({ what: 'catalogue', id: submission.catalogueId });
    const { checked } = moves[request.move];
    if (checked) await requireOpen(client, submission, definitions, catalogue, dayOf(request.now));
    // Copies and counts are of today when a submission is sent, and when it is a draft again.
    const refreshed = await refreshDerived(client, definitions, submission, request.now);
    requireRows(request.move, catalogue, refreshed.submission);
    if (checked) await requireWithoutErrors(client, definitions, viewer, id);
    const by = { person: viewer.personId, at: request.now.toISOString() };
    await updateState(client, refreshed.submission, next, by);
  });
}

function requireRows(move: MoveName, catalogue: Catalogue, { id, table, rowCount }: LockedSubmission): void {
  const definition = catalogue.tables.find((candidate) => candidate.name === table);
  if (definition === undefined || fitsRows(move, definition, rowCount)) return;
  if (rowCount === 0) throw problems.submissionEmpty({ submission: id });
  throw problems.submissionNotEmpty({ submission: id, rows: rowCount });
}

async function requireWithoutErrors(
  client: PoolClient,
  definitions: Definitions,
  viewer: Viewer,
  submission: string,
): Promise<void> {
  const { errors, warnings } = await submissionFailures(client, definitions, viewer, submission);
  if (errors > 0) throw problems.submissionHasErrors({ submission, errors, warnings });
}

/** Refuses unless the phase of the table is open and those before it are finished by all departments. */
async function requireOpen(
  client: ClientBase,
  submission: LockedSubmission,
  definitions: Definitions,
  catalogue: Catalogue,
  today: string,
): Promise<void> {
  const { plan } = submission;
  const table = catalogue.tables.find((candidate) => candidate.name === submission.table);
  const phase = table && phaseOf(plan, table);
  if (phase === undefined) return;
  const { id, opens, closes } = phase;
  if (!isOpen(phase, today)) throw problems.phaseNotOpen({ phase: id, opens, closes, today });
  const layers = layersBefore(plan, phase);
  if (layers.length === 0) return;
  const notApplying = await selectNotApplying(client, definitions, catalogue, submission);
  const before = catalogue.tables.filter((one) => layers.includes(one.layer) && !notApplying.has(one.name));
  const waitingFor = await countUnsent(
    client,
    submission,
    before.map((one) => one.name),
  );
  if (waitingFor > 0) throw problems.phaseNotReached({ phase: id, waitingFor });
}
