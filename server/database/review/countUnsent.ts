import type { ClientBase } from 'pg';
import { submissionStates } from '#schema/review/SubmissionState.ts';
import { isSent } from '#schema/review/stateFacts.ts';

/** How many submissions of the tables are not sent yet. */
export async function countUnsent(
  client: ClientBase,
  place: { readonly school: number; readonly collection: number },
  tables: readonly string[],
): Promise<number> {
  const { rows } = await client.query<{ unsent: number }>(
    `select count(*)::integer as unsent from platform.submission
     where school_id = $1 and collection_id = $2 and table_name = any($3) and state <> all($4)`,
    [place.school, place.collection, tables, submissionStates.filter(isSent)],
  );
  return rows[0]?.unsent ?? 0;
}
