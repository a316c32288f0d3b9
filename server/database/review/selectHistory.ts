import type { ClientBase, Pool } from 'pg';
import type { HistoryFacts } from '#schema/review/historyText.ts';

/** A recorded change with the hash it was stored with. */
export interface StoredEntry extends HistoryFacts {
  readonly hash: Buffer;
}

/** The chain of a submission from its beginning. */
export async function selectHistory(
  client: ClientBase | Pool,
  school: number,
  submission: string,
): Promise<readonly StoredEntry[]> {
  const { rows } = await client.query<StoredEntry>(
    `select submission_id as submission, sequence, kind, row_id as "row", revision, person_id as person,
       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, cells, hash
     from platform.row_change where school_id = $1 and submission_id = $2 order by sequence`,
    [school, submission],
  );
  return rows;
}
