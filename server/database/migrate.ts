import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { constraintChanges } from './constraintChanges.ts';
import { conversionStatements } from './conversionStatements.ts';
import type { Database } from './openDatabase.ts';
import { type Compared, comparingOrm, proposeChanges, wholeSchema } from './proposeChanges.ts';
import { tableConstraints } from './tableConstraints.ts';
import { fingerprintedTables } from './fingerprintedTables.ts';

/** Processes change the database one after the other. */
const lock = 7_203_318;
/** A change waits so long for those who read and write the table, then tries again: who comes after it waits too. */
const patience = '2s';
const attempts = 10;
/**
 * So many new tables are made in one transaction: each takes locks, of which a database has not enough for a thousand.
 * Tables that nothing asks for yet do no harm where the rest is refused.
 */
const mostNew = 100;
const platform = 'platform';

export interface Migrating {
  /** Goes all the way and then takes everything back. */
  readonly rehearse?: boolean;
  /**
   * Asked once no other process changes anything; what it stores is stored with the change, or not at all. Where it
   * throws, nothing is changed.
   */
  readonly alongside?: (client: PoolClient) => Promise<void>;
}

/**
 * Brings the database to what the definitions say and returns the statements that were run, each printed before.
 *
 * Nothing is dropped or narrowed: what could lose a value is refused with the number of values in the way, and
 * then nothing at all is changed. Only tables whose definitions are not those of the last time are compared.
 */
export async function migrate(
  database: Database,
  definitions: Definitions,
  print: (statement: string) => void,
  migrating: Migrating = {},
): Promise<readonly string[]> {
  const wanted = new Map(fingerprintedTables(definitions).map((one) => [one.relation, one]));
  const client = await database.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    const stored = await storedFingerprints(client);
    const changed = [...wanted.values()].filter(({ relation, fingerprint }) => stored.get(relation) !== fingerprint);
    const own = await platformFingerprint(database.url);
    const fresh = changed.filter(({ relation }) => !stored.has(relation));
    const batches: Changing[] = [];
    const batchOf = (tables: typeof changed): Changing => {
      const compared = { tables, platform: batches.length === 0 && stored.get(platform) !== own };
      const now = new Map(tables.map(({ relation, fingerprint }) => [relation, fingerprint]));
      if (compared.platform) now.set(platform, own);
      return { database, definitions, compared, now };
    };
    while (migrating.rehearse !== true && fresh.length > mostNew) batches.push(batchOf(fresh.splice(0, mostNew)));
    const done = new Set(batches.flatMap(({ compared }) => compared.tables));
    const statements: string[] = [];
    for (const batch of batches) statements.push(...(await change(client, batch, print, {})));
    const last = batchOf(changed.filter((one) => !done.has(one)));
    for (let attempt = 1; ; attempt += 1) {
      try {
        statements.push(...(await change(client, last, print, migrating)));
        return statements;
      } catch (error) {
        const isBusy = error instanceof Error && 'code' in error && error.code === '55P03';
        if (!isBusy || attempt === attempts) throw error;
      }
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]);
    client.release();
  }
}

interface Changing {
  readonly database: Database;
  readonly definitions: Definitions;
  readonly compared: Compared;
  /** Fingerprints to note. */
  readonly now: ReadonlyMap<string, string>;
}

async function change(
  client: PoolClient,
  { database, definitions, compared, now }: Changing,
  print: (statement: string) => void,
  { rehearse = false, alongside }: Migrating,
): Promise<readonly string[]> {
  const statements: string[] = [];
  const run = async (statement: string): Promise<void> => {
    print(statement);
    await client.query(statement);
    statements.push(statement);
  };
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '${patience}'`);
    if (compared.platform || compared.tables.length > 0) {
      const proposal = await proposed(database.url, compared);
      if (proposal.refused.length > 0) throw problems.changeRefused({ reasons: proposal.refused });
      for (const statement of proposal.statements) await run(statement);
      const conversions = await conversionStatements(client, proposal.conversions);
      if (conversions.refused.length > 0) throw problems.changeRefused({ reasons: conversions.refused });
      for (const statement of conversions.statements) await run(statement);
      const checks = await constraintChanges(client, tableConstraints(compared.tables, definitions));
      if (checks.refused.length > 0) throw problems.changeRefused({ reasons: checks.refused });
      for (const statement of checks.statements) await run(statement);
      await client.query(
        `insert into platform.migrated_table (relation, fingerprint, at)
         select relation, fingerprint, now() from json_to_recordset($1) t(relation text, fingerprint text)
         on conflict (relation) do update set fingerprint = excluded.fingerprint, at = excluded.at`,
        [JSON.stringify([...now].map(([relation, fingerprint]) => ({ relation, fingerprint })))],
      );
    }
    if (!rehearse) await alongside?.(client);
    await client.query(rehearse ? 'rollback' : 'commit');
    return statements;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function proposed(url: string, compared: Compared): ReturnType<typeof proposeChanges> {
  const orm = comparingOrm(url, compared);
  try {
    return await proposeChanges(orm);
  } finally {
    await orm.close(true);
  }
}

let ofPlatform: string | undefined;

/** The platform's own tables are the same as long as the program is. */
async function platformFingerprint(url: string): Promise<string> {
  if (ofPlatform === undefined) {
    const orm = comparingOrm(url, { tables: [], platform: true });
    ofPlatform = createHash('sha256')
      .update(await wholeSchema(orm))
      .digest('hex');
    await orm.close(true);
  }
  return ofPlatform;
}

async function storedFingerprints(client: PoolClient): Promise<ReadonlyMap<string, string>> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('platform.migrated_table') is not null as there`,
  );
  if (there.rows[0]?.there !== true) return new Map();
  const { rows } = await client.query<{ relation: string; fingerprint: string }>(
    'select relation, fingerprint from platform.migrated_table',
  );
  return new Map(rows.map(({ relation, fingerprint }) => [relation, fingerprint]));
}
