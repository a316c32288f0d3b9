import type { Pool } from 'pg';
import type { DepartmentKind } from '#schema/definition/Plan.ts';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import { isUuid } from '../rows/isUuid.ts';

/** A submission as it stands. */
export interface SubmissionFacts {
  readonly id: string;
  readonly school: number;
  readonly collection: number;
  readonly table: string;
  readonly department: string;
  readonly departmentName: string;
  readonly departmentKind: DepartmentKind;
  readonly fields: readonly string[] | null;
  readonly state: SubmissionState;
  readonly version: number;
  readonly due: string | null;
  readonly rowCount: number;
  readonly filledCells: number;
  readonly carriedRows: number;
  readonly confirmedRows: number;
  readonly changedRows: number;
  readonly droppedRows: number;
  readonly reopened: readonly string[] | null;
}

const facts = `
  select s.id, s.school_id as school, s.collection_id as collection, s.table_name as "table", s.department,
    coalesce(d.name, s.department) as "departmentName", coalesce(d.kind, 'office') as "departmentKind", s.fields,
    s.state, s.version, s.due::text as due, s.row_count as "rowCount", s.filled_cells as "filledCells",
    s.carried_rows as "carriedRows", s.confirmed_rows as "confirmedRows", s.changed_rows as "changedRows",
    s.dropped_rows as "droppedRows", s.reopened
  from platform.submission s
  left join platform.department d on d.school_id = s.school_id and d.code = s.department`;

/** All submissions of a collection: the counts are kept in their rows, so that no data table is read. */
export async function selectSubmissions(
  pool: Pool,
  school: number,
  collection: number,
): Promise<readonly SubmissionFacts[]> {
  const { rows } = await pool.query<SubmissionFacts>(
    `${facts} where s.school_id = $1 and s.collection_id = $2 order by s.table_name, s.part, s.department`,
    [school, collection],
  );
  return rows;
}

export async function selectSubmission(pool: Pool, school: number, id: string): Promise<SubmissionFacts | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await pool.query<SubmissionFacts>(`${facts} where s.school_id = $1 and s.id = $2`, [school, id]);
  return rows[0];
}
