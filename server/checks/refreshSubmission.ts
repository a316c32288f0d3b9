import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { isEditable } from '#schema/review/stateFacts.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { lockSubmission } from '../database/rows/lockSubmission.ts';
import { rowsToEdit } from '../policies/rowsToEdit.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { checkPlace } from './checkPlace.ts';
import { refreshDerived } from './refreshDerived.ts';

/** Brings copies and computed values of a submission up to date for those who may write to it; the rows that changed. */
export async function refreshSubmission(
  pool: Pool,
  definitions: Definitions,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<number> {
  return inTransaction(pool, async (client) => {
    const submission = await lockSubmission(client, viewer.school, id);
    const place = submission && checkPlace(definitions, submission);
    if (submission === undefined || place === undefined) throw problems.notFound({ what: 'submission', id });
    if (rowsToEdit(viewer, submission.plan, place.table, submission) === undefined)
      throw problems.notAllowed({ to: 'edit' });
    if (!isEditable(submission.state))
      throw problems.submissionNotEditable({ submission: submission.id, state: submission.state });
    return (await refreshDerived(client, definitions, submission, now)).rows;
  });
}
