import type { Database } from '../openDatabase.ts';

/** Counts attempts to sign in; an attempt is counted before the password is looked at, so that none runs beside it. */
export class SignInAttemptStore {
  constructor(private readonly database: Database) {}

  /** Seconds to wait before the next attempt is looked at; 0 where this one may be. */
  async begin(
    school: number,
    staffNo: string,
    limits: { readonly failures: number; readonly minutes: number },
  ): Promise<number> {
    const { rows } = await this.database.pool.query<{ wait: number }>(
      `with begun as (
         insert into platform.sign_in_attempts as a (school_id, staff_no, failures, locked_until)
         values ($1, $2, 1, null)
         on conflict (school_id, staff_no) do update set
           failures = a.failures + 1, last_at = now(),
           locked_until = case when a.failures + 1 >= $3 then now() + interval '1 minute'
             * least($4, power(2, least(a.failures + 1 - $3, 12))) end
         where a.locked_until is null or a.locked_until <= now()
         returning 0 as wait)
       select wait from begun
       union all
       select greatest(1, ceil(extract(epoch from locked_until - now())))::integer from platform.sign_in_attempts
       where school_id = $1 and staff_no = $2 and not exists (select from begun)`,
      [school, staffNo, limits.failures, limits.minutes],
    );
    // Nothing at all means that another attempt ended between the two looks.
    return rows[0]?.wait ?? 1;
  }

  async succeed(school: number, staffNo: string): Promise<void> {
    await this.database.pool.query('delete from platform.sign_in_attempts where school_id = $1 and staff_no = $2', [
      school,
      staffNo,
    ]);
  }
}
