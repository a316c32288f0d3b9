import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { refreshDerived } from '../checks/refreshDerived.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { updateState } from '../database/review/updateState.ts';
import { lockSubmission } from '../database/rows/lockSubmission.ts';
import type { Viewer } from '../policies/Viewer.ts';

/** Closes a collection of a year that is over: every submission with its copies and counts of that day, reported. */
export async function reportAll(
  pool: Pool,
  definitions: Definitions,
  collection: number,
  by: Viewer,
  now: Date,
): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from platform.submission where collection_id = $1 order by id',
    [collection],
  );
  await inTransaction(pool, async (client) => {
    for (const { id } of rows) {
      const submission = await lockSubmission(client, by.school, id);
      if (submission === undefined) continue;
      const refreshed = await refreshDerived(client, definitions, submission, now);
      await updateState(client, refreshed.submission, 'exported', { person: by.personId, at: now.toISOString() });
    }
  });
}
