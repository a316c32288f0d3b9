import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '#server/database/migrate.ts';
import { type Database, openDatabase } from '#server/database/openDatabase.ts';
import { postgresProblem } from '#server/database/postgresProblem.ts';
import { createDatabase } from '../../support/createDatabase.ts';
import { readFixtures } from '../../support/readFixtures.ts';

const definitions = await readFixtures('orchard');
let database: Database;
beforeAll(async () => {
  database = await openDatabase(await createDatabase());
  await migrate(database, definitions, () => {});
});
afterAll(async () => {
  await database.close();
});

async function problemOf(statement: string): Promise<unknown> {
  const error: unknown = await database.pool.query(statement).catch((thrown: unknown) => thrown);
  const problem = postgresProblem(error, definitions);
  return problem === undefined ? undefined : { [problem.code]: problem.details };
}

function storing(column: string, value: string): string {
  return `insert into orchard2023.trees (school_id, collection_id, _id, ${column}) values (1, 1, gen_random_uuid(), ${value})`;
}

describe('a value that a constraint refuses', () => {
  it.each([
    ['tree_no', "'x y'", { code: 'wrongPattern', field: 'treeNo', details: { pattern: '^[0-9A-Za-z]{1,20}$' } }],
    ['label', "'一二三四五六七'", { code: 'tooLong', field: 'label', details: { maxLength: 6 } }],
    ['remark', "' '", { code: 'wrongType', field: 'remark', details: { expected: 'text' } }],
    ['height', '0.4', { code: 'tooSmall', field: 'height', details: { minimum: 0.5 } }],
    ['planted_on', "'2023-09-01'", { code: 'tooLate', field: 'plantedOn', details: { maximum: '2023-08-31' } }],
    ['tool', "'Z'", { code: 'unknownCode', field: 'tool', details: {} }],
    ['tools', "'{A,A}'", { code: 'wrongType', field: 'tools', details: { expected: 'codes' } }],
    ['yield_value', "'NaN'", { code: 'wrongType', field: 'yieldValue', details: { expected: 'decimal' } }],
  ])('%s = %s is told by field and mend', async (column, value, issue) => {
    expect(await problemOf(storing(column, value))).toEqual({
      VALUES_REFUSED: { table: 'orchard-2023/trees', issues: [issue] },
    });
  });
});

describe('another error', () => {
  it('of time is told as such', async () => {
    const client = await database.pool.connect();
    await client.query("set statement_timeout = '20ms'");
    const error: unknown = await client.query('select pg_sleep(1)').catch((thrown: unknown) => thrown);
    client.release(true);
    expect(postgresProblem(error, definitions)?.code).toBe('QUERY_TOO_SLOW');
  });

  it('of ours is none of the caller’s', async () => {
    expect(await problemOf('select nothing')).toBeUndefined();
    expect(postgresProblem(new Error('no'), definitions)).toBeUndefined();
  });
});
