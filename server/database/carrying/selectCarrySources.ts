import type { ClientBase } from 'pg';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';

/** A submission as far as carrying over goes. */
export interface CarrySubmission {
  readonly id: string;
  readonly table: string;
  readonly department: string;
  readonly part: number;
  readonly fields: readonly string[] | null;
  readonly state: SubmissionState;
  readonly rowCount: number;
}

/** The submissions of a collection, by table and part. */
export async function selectCarrySources(
  client: ClientBase,
  school: number,
  collection: number,
): Promise<readonly CarrySubmission[]> {
  const { rows } = await client.query<CarrySubmission>(
    `select id, table_name as "table", department, part, fields, state, row_count as "rowCount"
     from platform.submission where school_id = $1 and collection_id = $2 order by table_name, part, department`,
    [school, collection],
  );
  return rows;
}
