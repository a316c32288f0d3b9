import type { ClientBase, Pool } from 'pg';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';

/** Submissions of one state of a table that a change touches. */
export interface TouchedSubmissions {
  readonly school: number;
  readonly schoolName: string;
  readonly catalogue: string;
  readonly table: string;
  readonly state: SubmissionState;
  readonly submissions: number;
  readonly rows: number;
}

/** The submissions of some tables in all collections of the schools, by state. */
export async function selectTouched(
  client: ClientBase | Pool,
  tables: readonly { readonly catalogue: string; readonly table: string }[],
): Promise<readonly TouchedSubmissions[]> {
  if (tables.length === 0) return [];
  const { rows } = await client.query<TouchedSubmissions>(
    `select s.school_id as school, o.name as "schoolName", c.catalogue, s.table_name as "table", s.state,
       count(*)::integer as submissions, sum(s.row_count)::integer as rows
     from json_to_recordset($1) t(catalogue text, "table" text)
     join platform.collection c on c.catalogue = t.catalogue
     join platform.submission s on s.collection_id = c.id and s.table_name = t."table"
     join platform.school o on o.id = s.school_id
     group by 1, 2, 3, 4, 5 order by 1, 3, 4, 5`,
    [JSON.stringify(tables)],
  );
  return rows;
}
