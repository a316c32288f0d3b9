import type { HeldRole } from '../../policies/Viewer.ts';
import { inTransaction } from '../inTransaction.ts';
import type { Database } from '../openDatabase.ts';
import { recordPersonEvent } from './recordPersonEvent.ts';
import { rolesOf } from './rolesOf.ts';
import type { StoredViewer } from './StoredViewer.ts';

/** What a token is asked to be. */
export interface TokenAsked {
  readonly name: string;
  readonly days: number;
  /** Ids of the tables it reads; `undefined`: all that the person may read. */
  readonly tables: readonly string[] | undefined;
  readonly showsPersonal: boolean;
}

/** A token as people see it: all but the secret. */
export interface TokenListed {
  readonly id: number;
  readonly personId: number;
  readonly staffNo: string;
  readonly personName: string;
  readonly name: string;
  readonly tables: readonly string[] | null;
  readonly showsPersonal: boolean;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
  readonly lastUsedFrom: string | null;
}

interface UsedRow {
  readonly id: number;
  readonly staffNo: string;
  readonly name: string;
  readonly school: number;
  readonly mustChangePassword: boolean;
  readonly networks: readonly string[];
  readonly remaining: number;
  readonly roles: readonly HeldRole[];
  readonly tables: readonly string[] | null;
  readonly showsPersonal: boolean;
}

/** SQL of a moment as ISO 8601 text. */
function isoTime(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}

const inForce = 't.revoked_at is null and t.expires_at > now()';

/** The tokens in the database; a secret is known there by its SHA-256 only. */
export class AccessTokenStore {
  constructor(private readonly database: Database) {}

  /** The new token's id; `undefined` where the person has as many in force as one may have. */
  async insert(personId: number, tokenHash: Buffer, asked: TokenAsked, most: number): Promise<number | undefined> {
    return inTransaction(this.database.pool, async (client) => {
      await client.query('select 1 from platform.person where id = $1 for update', [personId]);
      const { rows } = await client.query<{ id: number }>(
        `insert into platform.access_token (token_hash, school_id, person_id, name, tables, shows_personal, expires_at)
         select $1, p.school_id, p.id, $3, $4, $5, now() + $6 * interval '1 day' from platform.person p
         where p.id = $2 and (select count(*) from platform.access_token t where t.person_id = p.id and ${inForce}) < $7
         returning id`,
        [tokenHash, personId, asked.name, asked.tables ?? null, asked.showsPersonal, asked.days, most],
      );
      const id = rows[0]?.id;
      if (id === undefined) return undefined;
      const details = { token: id, ...asked };
      await recordPersonEvent(client, personId, { actor: personId, happened: 'tokenMade', details });
      return id;
    });
  }

  /** Those of a school, of one person where `person` is given; newest first. */
  async list(school: number, person: number | undefined): Promise<readonly TokenListed[]> {
    const { rows } = await this.database.pool.query<TokenListed>(
      `select t.id, t.person_id as "personId", p.staff_no as "staffNo", p.name as "personName", t.name, t.tables,
         t.shows_personal as "showsPersonal", ${isoTime('t.created_at')} as "createdAt", ${isoTime('t.expires_at')} as "expiresAt",
         ${isoTime('t.revoked_at')} as "revokedAt", ${isoTime('t.last_used_at')} as "lastUsedAt", t.last_used_from as "lastUsedFrom"
       from platform.access_token t join platform.person p on p.id = t.person_id
       where t.school_id = $1 and ($2::integer is null or t.person_id = $2) order by t.id desc limit 1000`,
      [school, person ?? null],
    );
    return rows;
  }

  /** Ends a token of the school, of one person where `person` is given; answers whose it was. */
  async revoke(
    school: number,
    id: number,
    { person, actor }: { readonly person: number | undefined; readonly actor: number },
  ): Promise<number | undefined> {
    return inTransaction(this.database.pool, async (client) => {
      const { rows } = await client.query<{ person: number }>(
        `update platform.access_token t set revoked_at = coalesce(t.revoked_at, now())
         where t.school_id = $1 and t.id = $2 and ($3::integer is null or t.person_id = $3) returning t.person_id as person`,
        [school, id, person ?? null],
      );
      const owner = rows[0]?.person;
      if (owner !== undefined)
        await recordPersonEvent(client, owner, { actor, happened: 'tokenRevoked', details: { token: id } });
      return owner;
    });
  }

  /** The person behind a token in force, and that it is used now from this address. */
  async use(tokenHash: Buffer, address: string): Promise<StoredViewer | undefined> {
    const { rows } = await this.database.pool.query<UsedRow>({
      name: 'token-use',
      text: `with used as (
          update platform.access_token t set last_used_at = now(), last_used_from = $2
          where t.token_hash = $1 and ${inForce}
          returning t.person_id, t.expires_at, t.tables, t.shows_personal)
        select p.id, p.staff_no as "staffNo", p.name, p.school_id as school,
          p.must_change_password as "mustChangePassword", s.networks, used.tables, used.shows_personal as "showsPersonal",
          (extract(epoch from used.expires_at - now()) * 1000)::float8 as remaining, ${rolesOf('p.id')} as roles
        from used
          join platform.person p on p.id = used.person_id
          join platform.school s on s.id = p.school_id
        where p.deactivated_at is null`,
      values: [tokenHash, address],
    });
    const row = rows[0];
    if (row === undefined) return undefined;
    const { id, networks, remaining, tables, showsPersonal, ...person } = row;
    const token = { showsPersonal, ...(tables === null ? {} : { tables }) };
    return { viewer: { personId: id, ...person, token }, networks, remaining };
  }
}
