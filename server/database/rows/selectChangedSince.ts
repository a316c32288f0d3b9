import type { ClientBase } from 'pg';

/** What happened to a row after a revision of it was read. */
export interface ChangedSince {
  readonly row: string;
  /** Names of the fields. */
  readonly fields: readonly string[];
  /** Whether the department of this submission had a hand in it. */
  readonly byOwn: boolean;
}

/** The fields of rows that were changed since the revision read of each. */
export async function selectChangedSince(
  client: ClientBase,
  school: number,
  submission: string,
  read: readonly { readonly row: string; readonly revision: number }[],
): Promise<readonly ChangedSince[]> {
  const { rows } = await client.query<ChangedSince>(
    `select g."row", array_agg(distinct cell.field) as fields, bool_or(h.submission_id = $2) as "byOwn"
     from json_to_recordset($3) g("row" uuid, revision integer)
     join platform.row_change h on h.school_id = $1 and h.row_id = g."row" and h.revision > g.revision
     cross join lateral jsonb_object_keys(h.cells) cell(field)
     group by g."row"`,
    [school, submission, JSON.stringify(read)],
  );
  return rows;
}
