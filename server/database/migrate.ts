import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { constraintChanges } from './constraintChanges.ts';
import { conversionStatements } from './conversionStatements.ts';
import type { Database } from './openDatabase.ts';
import { comparingOrm, proposeChanges, wholeSchema } from './proposeChanges.ts';
import { tableConstraints } from './tableConstraints.ts';

/** Two processes that start at once change the database one after the other. */
const lock = 7_203_318;

/**
 * Brings the database to what the definitions say and returns the statements that were run, each printed before.
 *
 * Nothing is dropped or narrowed: what could lose a value is refused with the number of values in the way, and
 * then nothing at all is changed. Nothing is compared where the definitions are those of the last time. A rehearsal
 * goes all the way and then takes everything back.
 */
export async function migrate(
  database: Database,
  definitions: Definitions,
  print: (statement: string) => void,
  { rehearse = false }: { readonly rehearse?: boolean } = {},
): Promise<readonly string[]> {
  const orm = comparingOrm(database.url, definitions);
  const client = await database.pool.connect();
  try {
    const constraints = tableConstraints(definitions);
    const fingerprint = createHash('sha256')
      .update(await wholeSchema(orm))
      .update(constraints.map(({ relation, name, mark }) => `${relation} ${name} ${mark}`).join('\n'))
      .digest('hex');
    await client.query('select pg_advisory_lock($1)', [lock]);
    if ((await storedFingerprint(client)) === fingerprint) return [];
    const proposal = await proposeChanges(orm);
    if (proposal.refused.length > 0) throw problems.changeRefused({ reasons: proposal.refused });

    const statements: string[] = [];
    const run = async (statement: string): Promise<void> => {
      print(statement);
      await client.query(statement);
      statements.push(statement);
    };
    await client.query('begin');
    for (const statement of proposal.statements) await run(statement);
    const conversions = await conversionStatements(client, proposal.conversions);
    if (conversions.refused.length > 0) throw problems.changeRefused({ reasons: conversions.refused });
    for (const statement of conversions.statements) await run(statement);
    const checks = await constraintChanges(client, constraints);
    if (checks.refused.length > 0) throw problems.changeRefused({ reasons: checks.refused });
    for (const statement of checks.statements) await run(statement);
    await client.query(
      `insert into platform.migration (id, fingerprint, at) values (1, $1, now())
       on conflict (id) do update set fingerprint = excluded.fingerprint, at = excluded.at`,
      [fingerprint],
    );
    await client.query(rehearse ? 'rollback' : 'commit');
    return statements;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]);
    client.release();
    await orm.close(true);
  }
}

async function storedFingerprint(client: PoolClient): Promise<string | undefined> {
  const there = await client.query<{ there: boolean }>(`select to_regclass('platform.migration') is not null as there`);
  if (there.rows[0]?.there !== true) return undefined;
  const stored = await client.query<{ fingerprint: string }>('select fingerprint from platform.migration where id = 1');
  return stored.rows[0]?.fingerprint;
}
