import type { PoolClient } from 'pg';
import type { Department } from '#schema/definition/Plan.ts';
import type { HeldRole } from '../../policies/Viewer.ts';
import { inTransaction } from '../inTransaction.ts';
import type { Database } from '../openDatabase.ts';
import type { PeopleSought, PersonListed } from './PersonListed.ts';
import { type PersonAct, recordPersonEvent } from './recordPersonEvent.ts';
import { rolesOf } from './rolesOf.ts';

export interface SchoolFacts {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly networks: readonly string[];
}

/** What deciding on a sign-in takes. */
export interface Account {
  readonly id: number;
  readonly staffNo: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  /** The password was given out and its days are over. */
  readonly passwordExpired: boolean;
  readonly deactivated: boolean;
}

export interface NewAccount {
  readonly school: number;
  readonly staffNo: string;
  readonly name: string;
  readonly roles: readonly HeldRole[];
  readonly passwordHash: string;
  readonly givenPasswordDays: number;
}

const accountColumns = `id, staff_no as "staffNo", name, password_hash as "passwordHash",
  must_change_password as "mustChangePassword",
  coalesce(password_expires <= now(), false) as "passwordExpired",
  deactivated_at is not null as deactivated`;

/** Accounts, their roles and their record in the database. */
export class PeopleStore {
  constructor(private readonly database: Database) {}

  async schools(): Promise<readonly SchoolFacts[]> {
    const { rows } = await this.database.pool.query<SchoolFacts>(
      'select id, code, name, networks from platform.school order by code',
    );
    return rows;
  }

  async schoolsWithoutPeople(): Promise<readonly SchoolFacts[]> {
    const { rows } = await this.database.pool.query<SchoolFacts>(
      `select id, code, name, networks from platform.school s
       where not exists (select from platform.person p where p.school_id = s.id) order by code`,
    );
    return rows;
  }

  async accountByStaffNo(school: number, staffNo: string): Promise<Account | undefined> {
    const { rows } = await this.database.pool.query<Account>(
      `select ${accountColumns} from platform.person where school_id = $1 and staff_no = $2`,
      [school, staffNo],
    );
    return rows[0];
  }

  async accountById(school: number, id: number): Promise<Account | undefined> {
    const { rows } = await this.database.pool.query<Account>(
      `select ${accountColumns} from platform.person where school_id = $1 and id = $2`,
      [school, id],
    );
    return rows[0];
  }

  async departments(school: number): Promise<readonly Department[]> {
    const { rows } = await this.database.pool.query<Department>(
      'select code, name, kind from platform.department where school_id = $1 order by code',
      [school],
    );
    return rows;
  }

  async list(
    school: number,
    sought: PeopleSought,
  ): Promise<{ readonly totalCount: number; readonly people: readonly PersonListed[] }> {
    const { rows } = await this.database.pool.query<PersonListed & { readonly total: number }>(
      `select id, staff_no as "staffNo", name, deactivated_at is null as active,
         must_change_password as "mustChangePassword", ${rolesOf('p.id')} as roles, count(*) over ()::integer as total
       from platform.person p
       where school_id = $1 and ($2::integer is null or id = $2)
         and (strpos(lower(staff_no), lower($3)) > 0 or strpos(lower(name), lower($3)) > 0)
       order by staff_no limit $4 offset $5`,
      [school, sought.id ?? null, sought.search.trim(), sought.limit, sought.offset],
    );
    return { totalCount: rows[0]?.total ?? 0, people: rows };
  }

  /** The new account's id; `undefined` where the staff number is taken. */
  async insert(account: NewAccount, act: PersonAct): Promise<number | undefined> {
    return inTransaction(this.database.pool, async (client) => {
      const { rows } = await client.query<{ id: number }>(
        `insert into platform.person (school_id, staff_no, name, password_hash, password_expires)
         values ($1, $2, $3, $4, now() + $5 * interval '1 day')
         on conflict (school_id, staff_no) do nothing returning id`,
        [account.school, account.staffNo, account.name, account.passwordHash, account.givenPasswordDays],
      );
      const id = rows[0]?.id;
      if (id === undefined) return undefined;
      for (const held of account.roles) await insertRole(client, id, held);
      await recordPersonEvent(client, id, { ...act, details: { roles: account.roles } });
      return id;
    });
  }

  /** A password that was given out ends after so many days and must be changed; a chosen one does neither. */
  async setPassword(id: number, passwordHash: string, givenFor: number | undefined, act: PersonAct): Promise<void> {
    await inTransaction(this.database.pool, async (client) => {
      await client.query(
        `update platform.person set password_hash = $2, must_change_password = $3::integer is not null,
           password_expires = now() + $3::integer * interval '1 day' where id = $1`,
        [id, passwordHash, givenFor ?? null],
      );
      await client.query(
        `delete from platform.sign_in_attempts a using platform.person p
         where p.id = $1 and a.school_id = p.school_id and a.staff_no = p.staff_no`,
        [id],
      );
      await client.query('delete from platform.session where person_id = $1', [id]);
      await recordPersonEvent(client, id, act);
    });
  }

  async setActive(id: number, active: boolean, act: PersonAct): Promise<void> {
    await inTransaction(this.database.pool, async (client) => {
      await client.query(
        `update platform.person set deactivated_at = case when $2 then null else now() end where id = $1`,
        [id, active],
      );
      await client.query('delete from platform.session where person_id = $1', [id]);
      await recordPersonEvent(client, id, act);
    });
  }

  async addRole(id: number, held: HeldRole, act: PersonAct): Promise<void> {
    await inTransaction(this.database.pool, async (client) => {
      await insertRole(client, id, held);
      await recordPersonEvent(client, id, act);
    });
  }

  async removeRole(id: number, held: HeldRole, act: PersonAct): Promise<void> {
    await inTransaction(this.database.pool, async (client) => {
      await client.query('delete from platform.role_held where person_id = $1 and role = $2 and department = $3', [
        id,
        held.role,
        held.department ?? '',
      ]);
      await recordPersonEvent(client, id, act);
    });
  }

  async recordAct(id: number, act: PersonAct): Promise<void> {
    await inTransaction(this.database.pool, (client) => recordPersonEvent(client, id, act));
  }
}

async function insertRole(client: PoolClient, person: number, held: HeldRole): Promise<void> {
  await client.query(
    `insert into platform.role_held (person_id, role, department, school_id)
     select id, $2, $3, school_id from platform.person where id = $1 on conflict do nothing`,
    [person, held.role, held.department ?? ''],
  );
}
