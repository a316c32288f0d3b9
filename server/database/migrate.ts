import type { Database } from './openDatabase.ts';

/** What may be done to a database without asking: nothing here can lose a value. */
const allowed = [
  /^create schema /i,
  /^create table /i,
  /^create (unique )?index /i,
  /^alter table \S+ add (column|constraint) /i,
  /^comment on /i,
  /^create or replace function \S+\(\) returns trigger /i,
  /^create trigger /i,
  /^set names /i,
];

/**
 * Brings the database to what the entities say and returns the statements that were run.
 *
 * MikroORM proposes; whatever is not on the list of harmless statements is refused before any is run.
 */
export async function migrate(database: Database, print: (statement: string) => void): Promise<readonly string[]> {
  const difference = await database.orm.schema.getUpdateSchemaSQL({ wrap: false, safe: true });
  const statements = difference
    .split(/;\s*\n/)
    .map((statement) => statement.trim().replace(/;$/, ''))
    .filter((statement) => statement !== '');
  const refused = statements.filter((statement) => !allowed.some((pattern) => pattern.test(statement)));
  if (refused.length > 0)
    throw new Error(`The database would have to be changed in a way that may lose data:\n${refused.join(';\n')}`);
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    for (const statement of statements) {
      print(statement);
      await client.query(statement);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  return statements;
}
