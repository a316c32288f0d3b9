import type { Harbour } from './openHarbour.ts';

/** Twelve piers, forty calls of the east (sent) and twenty of the west (draft); names begin with the mark. */
export async function fillHarbour(
  { database: { pool } }: Pick<Harbour, 'database'>,
  { school, collection }: { readonly school: number; readonly collection: number },
  mark: string,
): Promise<void> {
  const place = `school_id, collection_id, _submission_id, _id`;
  const from = `platform.submission s where s.collection_id = ${collection}`;
  await pool.query(`update platform.submission s set state = case when table_name = 'piers' then 'locked'
    when department = 'C01' then 'deptReview' else 'draft' end where collection_id = ${collection}`);
  await pool.query(`insert into harbour2023.piers (${place}, pier_code, pier_name, depth)
    select ${school}, ${collection}, s.id, md5('${mark}p' || n)::uuid, 'P' || n, '${mark}码头"' || n, n % 4 + 0.5
    from generate_series(1, 12) n, ${from} and s.table_name = 'piers'`);
  await pool.query(`insert into harbour2023.calls (${place}, call_no, pier_code, pilot_no, called_on, goods, tons, captain_pass, passengers)
    select ${school}, ${collection}, s.id, md5('${mark}c' || s.department || n)::uuid, s.department || '-' || n,
      'P' || (n % 15 + 1), 'T' || n % 3, case when n % 5 <> 0 then date '2023-01-01' + n % 7 end,
      null, case when n % 4 <> 0 then (n * 37 % 50) + 0.125 end, 'X' || n, n
    from generate_series(1, 40) n, ${from} and s.table_name = 'calls' and (s.department = 'C01' or n <= 20)`);
}
