import type { ClientBase, Pool } from 'pg';
import type { HistoryFacts } from '#schema/review/historyText.ts';

/** A recorded change with the hash it was stored with and the name of who made it. */
export interface StoredEntry {
  readonly facts: HistoryFacts;
  readonly hash: Buffer;
  readonly personName: string | null;
}

/** What of a submission's chain is asked for; all of it where nothing is said. */
export interface HistoryAsked {
  readonly row?: string;
  /** Changes before this place in the chain. */
  readonly before?: number;
  readonly limit?: number;
}

/** The chain of a submission, the latest change first. */
export async function selectHistory(
  client: ClientBase | Pool,
  school: number,
  submission: string,
  asked: HistoryAsked = {},
): Promise<readonly StoredEntry[]> {
  const { rows } = await client.query<HistoryFacts & { hash: Buffer; personName: string | null }>(
    `select h.submission_id as submission, h.sequence, h.kind, h.row_id as "row", h.revision, h.person_id as person,
       to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, h.cells, h.hash, p.name as "personName"
     from platform.row_change h
     left join platform.person p on p.school_id = h.school_id and p.id = h.person_id
     where h.school_id = $1 and h.submission_id = $2 and ($3::uuid is null or h.row_id = $3)
       and ($4::integer is null or h.sequence < $4)
     order by h.sequence desc limit $5`,
    [school, submission, asked.row ?? null, asked.before ?? null, asked.limit ?? null],
  );
  return rows.map(({ hash, personName, ...facts }) => ({ facts, hash, personName }));
}
