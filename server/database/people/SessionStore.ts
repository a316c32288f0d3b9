import type { HeldRole } from '../../policies/Viewer.ts';
import type { Database } from '../openDatabase.ts';
import { rolesOf } from './rolesOf.ts';
import type { StoredViewer } from './StoredViewer.ts';

interface SessionRow {
  readonly id: number;
  readonly staffNo: string;
  readonly name: string;
  readonly school: number;
  readonly mustChangePassword: boolean;
  readonly networks: readonly string[];
  /** Milliseconds until it ends whatever happens. */
  readonly remaining: number;
  readonly roles: readonly HeldRole[];
}

/** The sessions in the database; a token is known there by its SHA-256 only. */
export class SessionStore {
  constructor(private readonly database: Database) {}

  async insert(tokenHash: Buffer, personId: number, hours: number): Promise<void> {
    await this.database.pool.query(
      `insert into platform.session (token_hash, school_id, person_id, expires_at)
       select $1, school_id, id, now() + $3 * interval '1 hour' from platform.person where id = $2`,
      [tokenHash, personId, hours],
    );
  }

  /** The session and that it is used now; `undefined` where it has ended or its person may not be signed in. */
  async use(tokenHash: Buffer, idleMinutes: number): Promise<StoredViewer | undefined> {
    const { rows } = await this.database.pool.query<SessionRow>({
      name: 'session-use',
      text: `with used as (
          update platform.session set last_used_at = now()
          where token_hash = $1 and expires_at > now() and last_used_at > now() - $2 * interval '1 minute'
          returning person_id, expires_at)
        select p.id, p.staff_no as "staffNo", p.name, p.school_id as school,
          p.must_change_password as "mustChangePassword", s.networks, (extract(epoch from used.expires_at - now()) * 1000)::float8 as remaining,
          ${rolesOf('p.id')} as roles
        from used
          join platform.person p on p.id = used.person_id
          join platform.school s on s.id = p.school_id
        where p.deactivated_at is null and (p.password_expires is null or p.password_expires > now())`,
      values: [tokenHash, idleMinutes],
    });
    const row = rows[0];
    if (row === undefined) return undefined;
    const { id, networks, remaining, ...person } = row;
    return { viewer: { personId: id, ...person }, networks, remaining };
  }

  /** Whether the session is the person's and has not ended; that it was asked for does not keep it alive. */
  async holds(tokenHash: Buffer, personId: number, idleMinutes: number): Promise<boolean> {
    const { rowCount } = await this.database.pool.query({
      name: 'session-holds',
      text: `select 1 from platform.session s join platform.person p on p.id = s.person_id
        where s.token_hash = $1 and s.person_id = $2 and s.expires_at > now()
          and s.last_used_at > now() - $3 * interval '1 minute' and p.deactivated_at is null`,
      values: [tokenHash, personId, idleMinutes],
    });
    return rowCount === 1;
  }

  /** Removes a session and returns whose it was. */
  async remove(tokenHash: Buffer): Promise<number | undefined> {
    const { rows } = await this.database.pool.query<{ person: number }>(
      'delete from platform.session where token_hash = $1 returning person_id as person',
      [tokenHash],
    );
    return rows[0]?.person;
  }

  async removeOf(personId: number): Promise<void> {
    await this.database.pool.query('delete from platform.session where person_id = $1', [personId]);
  }

  /** Removes what has ended, and attempts to sign in that nobody repeats. */
  async tidy(idleMinutes: number): Promise<void> {
    await this.database.pool.query(
      `delete from platform.session where expires_at <= now() or last_used_at <= now() - $1 * interval '1 minute'`,
      [idleMinutes],
    );
    await this.database.pool.query(`delete from platform.sign_in_attempts where last_at < now() - interval '1 day'`);
  }
}
