import type { ClientBase } from 'pg';
import { isUuid } from './isUuid.ts';
import type { LockedSubmission } from './lockSubmission.ts';

const statement = `
  select h.row_id as "row"
  from platform.delivery d
  join platform.row_change h on h.school_id = d.school_id and h.submission_id = d.submission_id
    and h.sequence between d.first_change and d.last_change
  where d.school_id = $1 and d.submission_id = $2 and d.delivery = $3 and d.person_id = $4`;

/**
 * Ids of the rows that a delivery of the person changed already; empty where it is new. To be asked under the lock of
 * the submission: a first attempt that is still under way has ended by then.
 */
export async function selectDelivered(
  client: ClientBase,
  submission: LockedSubmission,
  delivery: string | undefined,
  person: number,
): Promise<ReadonlySet<string>> {
  if (delivery === undefined || !isUuid(delivery)) return new Set();
  const { rows } = await client.query<{ row: string }>({
    name: 'selectDelivered',
    text: statement,
    values: [submission.school, submission.id, delivery, person],
  });
  return new Set(rows.map(({ row }) => row));
}
