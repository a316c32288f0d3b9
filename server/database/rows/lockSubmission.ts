import type { ClientBase } from 'pg';
import type { Plan } from '#schema/definition/Plan.ts';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import { isUuid } from './isUuid.ts';

/** A submission whose row is locked until the transaction ends. */
export interface LockedSubmission {
  readonly id: string;
  readonly school: number;
  readonly collection: number;
  readonly catalogueId: string;
  /** The plan with the duty of this table alone. */
  readonly plan: Plan;
  readonly table: string;
  readonly department: string;
  readonly part: number;
  readonly fields: readonly string[] | null;
  readonly state: SubmissionState;
  readonly version: number;
  readonly rowCount: number;
  readonly filledCells: number;
  readonly lastPosition: number;
  readonly carriedRows: number;
  readonly confirmedRows: number;
  readonly changedRows: number;
  readonly droppedRows: number;
  /** Fields that may be filled although the submission is sent. */
  readonly reopened: readonly string[] | null;
  readonly historyLength: number;
  readonly historyHead: Buffer | null;
  /** The submissions that share the one row of a record with this one. */
  readonly siblings: readonly string[];
}

/** Locked in the order of their ids, so that two who share a row never wait for each other in a circle. */
const statement = `
  select s.id, s.school_id as school, s.collection_id as collection, c.catalogue as "catalogueId", s.table_name as "table",
    s.department, s.part, s.fields, s.state, s.version, s.row_count as "rowCount", s.filled_cells as "filledCells",
    s.last_position as "lastPosition", s.carried_rows as "carriedRows", s.confirmed_rows as "confirmedRows",
    s.changed_rows as "changedRows", s.dropped_rows as "droppedRows", s.reopened, s.history_length as "historyLength", s.history_head as "historyHead",
    jsonb_set(c.plan, '{duties}',
      jsonb_path_query_array(c.plan, '$.duties[*] ? (@.table == $t)', jsonb_build_object('t', s.table_name))) as plan
  from platform.submission s
  join platform.collection c on c.id = s.collection_id
  where s.school_id = $2 and s.id in (
    select $1::uuid
    union all
    select other.id from platform.submission mine
    join platform.submission other on other.school_id = mine.school_id
      and other.collection_id = mine.collection_id and other.table_name = mine.table_name
    where mine.id = $1 and mine.school_id = $2 and mine.part > 0 and other.part > 0)
  order by s.id
  for update of s`;

/** Locks a submission of the school and those that share its row; `undefined` where the school has none of this id. */
export async function lockSubmission(
  client: ClientBase,
  school: number,
  id: string,
): Promise<LockedSubmission | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await client.query<Omit<LockedSubmission, 'siblings'>>({
    name: 'lockSubmission',
    text: statement,
    values: [id, school],
  });
  const mine = rows.find((row) => row.id === id.toLowerCase());
  return mine && { ...mine, siblings: rows.flatMap((row) => (row.id === mine.id ? [] : [row.id])) };
}
