import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { submissionFailures } from '../checks/submissionFailures.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { closeReopened } from '../database/review/closeReopened.ts';
import { lockSubmission } from '../database/rows/lockSubmission.ts';
import { mayMove } from '../policies/mayMove.ts';
import type { Viewer } from '../policies/Viewer.ts';

/**
 * Says that the fields a sent submission was reopened for are filled: it is locked again. Refused while one of them has
 * an error.
 */
export async function finishSupplement(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  request: { readonly submission: string; readonly version: number; readonly now: Date },
): Promise<void> {
  await inTransaction(pool, async (client) => {
    const submission = await lockSubmission(client, viewer.school, request.submission);
    if (submission === undefined) throw problems.notFound({ what: 'submission', id: request.submission });
    if (!mayMove(viewer, submission)) throw problems.notAllowed({ to: 'finishSupplement' });
    const { id, state, version, reopened } = submission;
    if (version !== request.version) throw problems.submissionChanged({ submission: id, state, version });
    if (reopened === null) throw problems.moveNotAllowed({ move: 'finishSupplement', state });
    const { failures } = await submissionFailures(client, definitions, viewer, id);
    const own = failures.filter(({ fields }) => fields.some((field) => reopened.includes(field)));
    const errors = own.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) throw problems.submissionHasErrors({ submission: id, errors, warnings: own.length - errors });
    await closeReopened(client, submission, { person: viewer.personId, at: request.now.toISOString() });
  });
}
