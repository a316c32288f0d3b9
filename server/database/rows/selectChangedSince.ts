import type { ClientBase } from 'pg';

/** A field of a row that was changed after a revision of the row was read. */
export interface ChangedField {
  readonly field: string;
  /** Name of who changed it last; `null` where the system did. */
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** What happened to a row after a revision of it was read. */
export interface ChangedSince {
  readonly row: string;
  readonly fields: readonly ChangedField[];
}

/** A row that was deleted and brought back begins its revisions anew: what was before that does not count. */
const statement = `
  with given as (select * from json_to_recordset($2) g("row" uuid, revision integer)),
  begun as (
    select h.row_id as "row", h.submission_id as submission, max(h.sequence) as sequence
    from given g join platform.row_change h on h.school_id = $1 and h.row_id = g."row" and h.kind = 'created'
    group by h.row_id, h.submission_id),
  changes as (
    select distinct on (g."row", cell.field) g."row", cell.field, p.name as by,
      to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from given g
    join platform.row_change h on h.school_id = $1 and h.row_id = g."row" and h.revision > g.revision
      and h.sequence >= coalesce((select b.sequence from begun b where b."row" = g."row" and b.submission = h.submission_id), 0)
    cross join lateral jsonb_object_keys(h.cells) cell(field)
    left join platform.person p on p.school_id = h.school_id and p.id = h.person_id
    order by g."row", cell.field, h.revision desc)
  select "row", json_agg(json_build_object('field', field, 'by', by, 'at', at)) as fields from changes group by "row"`;

/** The fields of rows that were changed since the revision read of each. */
export async function selectChangedSince(
  client: ClientBase,
  school: number,
  read: readonly { readonly row: string; readonly revision: number }[],
): Promise<ReadonlyMap<string, readonly ChangedField[]>> {
  if (read.length === 0) return new Map();
  const { rows } = await client.query<ChangedSince>({
    name: 'selectChangedSince',
    text: statement,
    values: [school, JSON.stringify(read)],
  });
  return new Map(rows.map(({ row, fields }) => [row, fields]));
}
