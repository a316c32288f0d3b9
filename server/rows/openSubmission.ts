import type { ClientBase } from 'pg';
import { problems } from '#schema/problems/problems.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import { isEditable } from '#schema/review/stateFacts.ts';
import { type LockedSubmission, lockSubmission } from '../database/rows/lockSubmission.ts';
import type { RowCondition } from '../policies/RowCondition.ts';
import { rowsToEdit } from '../policies/rowsToEdit.ts';
import type { Viewer } from '../policies/Viewer.ts';
import type { RowsPlace } from './RowsPlace.ts';

/** A submission that the viewer may write to just now, locked, and which of its rows. */
export interface OpenSubmission {
  readonly submission: LockedSubmission;
  readonly condition: RowCondition;
  /** The only fields that may be filled, of the rows that are there; absent: all. */
  readonly only?: readonly string[];
}

/** Locks a submission of the viewer's school and of this table. */
export async function lockedSubmission(
  client: ClientBase,
  viewer: Viewer,
  place: RowsPlace,
): Promise<LockedSubmission> {
  const submission = await lockSubmission(client, viewer.school, place.submission);
  if (
    submission === undefined ||
    submission.table !== place.table.name ||
    submission.catalogueId !== place.catalogue.id
  )
    throw problems.notFound({ what: 'submission', id: place.submission });
  return submission;
}

/** A locked submission as the viewer may write to it, whatever its state. */
export function ownSubmission(viewer: Viewer, place: RowsPlace, submission: LockedSubmission): OpenSubmission {
  const condition = rowsToEdit(viewer, submission.plan, place.table, submission);
  if (condition === undefined) throw problems.notAllowed({ to: 'edit' });
  return { submission, condition };
}

/** A locked submission that the viewer may write to just now. */
export function openSubmission(viewer: Viewer, place: RowsPlace, submission: LockedSubmission): OpenSubmission {
  const open = ownSubmission(viewer, place, submission);
  if (!isEditable(submission.state))
    throw problems.submissionNotEditable({ submission: submission.id, state: submission.state });
  return open;
}

/**
 * A locked submission that the viewer may save to just now: also one that was sent and is reopened for some fields, which
 * are all that can be saved then.
 */
export function openForSaving(viewer: Viewer, place: RowsPlace, submission: LockedSubmission): OpenSubmission {
  const { state, reopened } = submission;
  if (isEditable(state) || reopened === null) return openSubmission(viewer, place, submission);
  return { ...ownSubmission(viewer, place, submission), only: reopened };
}

/** Whether a row with these values is one of those that the viewer may write. */
export function mayWriteRow({ condition }: OpenSubmission, values: RowValues): boolean {
  return condition.kind === 'ownRows' ? values[condition.field] === condition.staffNo : condition.kind === 'all';
}
