import type { Pool, PoolClient } from 'pg';
import type { Plan } from '#schema/definition/Plan.ts';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import { isUuid } from '../rows/isUuid.ts';

/** A submission as its checks need to know it. */
export interface CheckedSubmission {
  readonly id: string;
  readonly school: number;
  readonly collection: number;
  readonly catalogueId: string;
  readonly year: number;
  readonly plan: Plan;
  readonly table: string;
  readonly department: string;
  readonly part: number;
  readonly fields: readonly string[] | null;
  readonly state: SubmissionState;
  /** Rows carried over from last year of which nobody has said anything. */
  readonly unconfirmed: number;
  /** Required fields, `table.field`, that need not be filled in this collection. */
  readonly waived: readonly string[];
}

const columns = `s.id, s.school_id as school, s.collection_id as collection, c.catalogue as "catalogueId", c.year, c.plan, c.waived,
  s.table_name as "table", s.department, s.part, s.fields, s.state,
  s.carried_rows - s.confirmed_rows - s.changed_rows - s.dropped_rows as unconfirmed`;

/** The submissions of the school among the ids. */
export async function selectSubmissions(
  client: Pool | PoolClient,
  school: number,
  ids: readonly string[],
): Promise<readonly CheckedSubmission[]> {
  const { rows } = await client.query<CheckedSubmission>({
    name: 'selectCheckedSubmissions',
    text: `select ${columns} from platform.submission s join platform.collection c on c.id = s.collection_id
      where s.school_id = $1 and s.id = any($2::uuid[])`,
    values: [school, ids.filter(isUuid)],
  });
  return rows;
}

/** `undefined` where the school has no submission of this id. */
export async function selectSubmission(
  client: Pool | PoolClient,
  school: number,
  id: string,
): Promise<CheckedSubmission | undefined> {
  const [found] = await selectSubmissions(client, school, [id]);
  return found;
}
