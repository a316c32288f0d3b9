import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { readDefinitions } from '#schema/definition/readDefinitions.ts';
import { migrate } from '#server/database/migrate.ts';
import { type Database, openDatabase } from '#server/database/openDatabase.ts';
import { createDatabase } from '../../support/createDatabase.ts';
import { readFixtures } from '../../support/readFixtures.ts';

const silent = (): void => {};
let url: string;
let database: Database;
beforeEach(async () => {
  url = await createDatabase();
  database = await openDatabase(url);
});
afterEach(async () => {
  await database.close();
});

/** A catalogue with one list of bees whose properties are given. */
function hive(properties: Record<string, unknown>, facts: Record<string, unknown> = {}): Definitions {
  const files: DefinitionFile[] = [
    {
      path: 'hive-2023/catalogue.json',
      text: JSON.stringify({
        id: 'hive-2023',
        title: '2023 年蜂场数据',
        year: 2023,
        name: 'hive2023',
        family: 'hive',
        extends: null,
        windows: { year: { title: '自然年', start: '2023-01-01', end: '2023-12-31' } },
        layers: ['source', 'basic', 'special'],
        groups: ['蜂场'],
      }),
    },
    {
      path: 'hive-2023/tables/1.1-bees.json',
      text: JSON.stringify({
        $schema: '../../../schema/table-definition.schema.json',
        $id: 'hive-2023/bees',
        title: '蜜蜂表',
        type: 'object',
        table: {
          no: '1.1',
          name: 'bees',
          layer: 'basic',
          group: '蜂场',
          shape: 'list',
          grain: '一只蜂',
          key: ['beeNo'],
          window: 'year',
          ...facts,
        },
        properties: { beeNo: { type: 'string', title: '蜂号', maxLength: 8 }, ...properties },
        required: facts['key'] ?? ['beeNo'],
      }),
    },
  ];
  const read = readDefinitions(files);
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 2));
  return read.definitions;
}

function eggs(maximum: number): Definitions {
  return hive({ eggs: { type: 'integer', title: '卵数', minimum: 0, maximum } });
}

async function bees(...rows: readonly Record<string, unknown>[]): Promise<void> {
  for (const row of rows) {
    const names = Object.keys(row);
    await database.pool.query(
      `insert into hive2023.bees (school_id, collection_id, _id, ${names.join(', ')})
       values (1, 1, gen_random_uuid(), ${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
  }
}

async function refusal(definitions: Definitions): Promise<unknown> {
  return migrate(database, definitions, silent).then(
    () => 'nothing',
    (error: { code: string; details: unknown }) => ({ [error.code]: error.details }),
  );
}

describe('a new table', () => {
  it('is made with exactly this SQL', async () => {
    const printed: string[] = [];
    await migrate(
      database,
      hive(
        { weight: { type: 'number', decimals: 2, minimum: 0, title: '重量', unit: '毫克' } },
        { indexes: [['-weight']] },
      ),
      (statement) => printed.push(statement.replaceAll(/\s+/g, ' ')),
    );
    expect(printed.filter((statement) => statement.includes('hive2023'))).toMatchInlineSnapshot(`
      [
        "create schema if not exists "hive2023"",
        "create table "hive2023"."bees" ("school_id" integer not null, "_id" uuid not null, "collection_id" integer not null, "_submission_id" uuid null, "_revision" integer not null default 1, "_position" integer not null default 0, "_carried" text null, "_carried_from" uuid null, "_emptied" text[] null, "bee_no" text null, "weight" numeric(20,2) null, primary key ("school_id", "_id"))",
        "comment on table "hive2023"."bees" is '1.1 蜜蜂表'",
        "comment on column "hive2023"."bees"."bee_no" is '蜂号'",
        "comment on column "hive2023"."bees"."weight" is '重量（毫克）'",
        "create index "bees__submission__index" on "hive2023"."bees" ("school_id", "collection_id", "_submission_id", "_id")",
        "create index "bees__key__index" on "hive2023"."bees" ("school_id", "collection_id", "bee_no", "_id")",
        "create index "bees__desc_weight__index" on "hive2023"."bees" ("school_id", "collection_id", "weight" DESC nulls LAST, "_id")",
        "alter table "hive2023"."bees" add constraint "bees__bee_no__text" check ("bee_no" <> '' and "bee_no" !~ '^[ \\t\\n\\r\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]|[ \\t\\n\\r\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]$|[\\u0001-\\u0008\\u000b-\\u001f\\u007f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]'), add constraint "bees__bee_no__length" check (char_length("bee_no") <= 8), add constraint "bees__weight__number" check ("weight" <> 'NaN'), add constraint "bees__weight__minimum" check ("weight" >= 0)",
        "comment on constraint "bees__bee_no__text" on "hive2023"."bees" is '9c1f2bd0b5fb1c3e'; comment on constraint "bees__bee_no__length" on "hive2023"."bees" is '1bb07b8785b0d4ad'; comment on constraint "bees__weight__number" on "hive2023"."bees" is '31b5a8d544cbbacd'; comment on constraint "bees__weight__minimum" on "hive2023"."bees" is 'ce3f26b0cab176e7'",
      ]
    `);
  });
});

describe('a database of our own making', () => {
  it('holds nothing to change, whatever kinds and keywords the definitions have', async () => {
    const orchard = await readFixtures('orchard');
    const first = await migrate(database, orchard, silent);
    expect(first.length).toBeGreaterThan(20);
    await database.pool.query('delete from platform.migrated_table');
    expect(await migrate(database, orchard, silent)).toEqual([]);
  });

  it('is not compared again while the definitions are the same', async () => {
    const definitions = hive({});
    await migrate(database, definitions, silent);
    await database.pool.query('comment on table hive2023.bees is null');
    expect(await migrate(database, definitions, silent)).toEqual([]);
  });

  it('is made once by two processes that start together', async () => {
    const other = await openDatabase(url);
    const definitions = hive({});
    const [one, two] = await Promise.all([migrate(database, definitions, silent), migrate(other, definitions, silent)]);
    expect(Math.min(one.length, two.length)).toBe(0);
    await other.close();
  });
});

describe('a definition that changes', () => {
  it('adds a column for a new property, and keeps that of a removed one', async () => {
    await migrate(database, hive({ colour: { type: 'string', title: '颜色' } }), silent);
    await bees({ bee_no: 'a', colour: '黄' });
    const statements = await migrate(database, hive({ stripes: { type: 'string', title: '条纹' } }), silent);
    expect(statements.map((statement) => statement.replaceAll(/\s+/g, ' '))).toMatchInlineSnapshot(`
      [
        "alter table "hive2023"."bees" add "stripes" text null",
        "comment on column "hive2023"."bees"."stripes" is '条纹'",
        "alter table "hive2023"."bees" drop constraint "bees__colour__text", add constraint "bees__stripes__text" check ("stripes" <> '' and "stripes" !~ '^[ \\t\\n\\r\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]|[ \\t\\n\\r\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]$|[\\u0001-\\u0008\\u000b-\\u001f\\u007f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufeff]')",
        "comment on constraint "bees__stripes__text" on "hive2023"."bees" is 'd1d544b987310169'",
      ]
    `);
    const { rows } = await database.pool.query('select colour, stripes from hive2023.bees');
    expect(rows).toEqual([{ colour: '黄', stripes: null }]);
  });

  it('widens a type without a question', async () => {
    const eggs = { type: 'integer', title: '卵数', minimum: 0, maximum: 1000 };
    await migrate(database, hive({ eggs, weight: { type: 'number', decimals: 2, title: '重量' } }), silent);
    await bees({ bee_no: 'a', eggs: 7, weight: '1.25' });
    await migrate(
      database,
      hive({ eggs: { ...eggs, maximum: 10_000_000_000 }, weight: { type: 'number', decimals: 2, title: '重量' } }),
      silent,
    );
    const { rows } = await database.pool.query<{ type: string }>(
      `select data_type as type from information_schema.columns where table_name = 'bees' and column_name = 'eggs'`,
    );
    expect(rows).toEqual([{ type: 'bigint' }]);
  });

  it('converts a type only if every stored value is one of the new type', async () => {
    await migrate(database, hive({ age: { type: 'string', title: '日龄' } }), silent);
    await bees({ bee_no: 'a', age: '12' }, { bee_no: 'b', age: '十三' }, { bee_no: 'c', age: '约 14' });
    const whole = hive({ age: { type: 'integer', title: '日龄', minimum: 0, maximum: 60 } });
    expect(await refusal(whole)).toEqual({
      CHANGE_REFUSED: { reasons: ['2 stored values of hive2023.bees.age (text) are no integer'] },
    });
    await database.pool.query(`update hive2023.bees set age = '13' where age <> '12'`);
    await migrate(database, whole, silent);
    const { rows } = await database.pool.query('select bee_no, age from hive2023.bees order by 1');
    expect(rows).toEqual([
      { bee_no: 'a', age: 12 },
      { bee_no: 'b', age: 13 },
      { bee_no: 'c', age: 13 },
    ]);
  });

  it('never cuts places off that somebody has filled', async () => {
    await migrate(database, hive({ weight: { type: 'number', decimals: 4, title: '重量' } }), silent);
    await bees({ bee_no: 'a', weight: '1.2500' }, { bee_no: 'b', weight: '1.2345' });
    const two = hive({ weight: { type: 'number', decimals: 2, title: '重量' } });
    expect(await refusal(two)).toEqual({
      CHANGE_REFUSED: { reasons: ['1 stored values of hive2023.bees.weight (numeric(20,4)) are no numeric(20,2)'] },
    });
    await database.pool.query(`update hive2023.bees set weight = 1.23 where bee_no = 'b'`);
    await migrate(database, two, silent);
    const { rows } = await database.pool.query('select weight::text from hive2023.bees order by 1');
    expect(rows).toEqual([{ weight: '1.23' }, { weight: '1.25' }]);
  });

  it('makes a list of a single text', async () => {
    await migrate(database, hive({ task: { type: 'string', title: '工种' } }), silent);
    await bees({ bee_no: 'a', task: 'x' }, { bee_no: 'b' });
    const reference = { table: 'bees', field: 'beeNo', as: 'tasks' };
    await migrate(
      database,
      hive({ task: { type: 'array', title: '工种', items: { type: 'string', reference } } }),
      silent,
    );
    const { rows } = await database.pool.query('select task from hive2023.bees order by bee_no');
    expect(rows).toEqual([{ task: ['x'] }, { task: null }]);
  });

  it('replaces a rule, and refuses one that stored values do not keep to', async () => {
    await migrate(database, eggs(10), silent);
    await bees({ bee_no: 'a', eggs: 8 }, { bee_no: 'b', eggs: 9 });
    expect(await refusal(eggs(8))).toEqual({
      CHANGE_REFUSED: { reasons: ['1 stored values of hive-2023/bees eggs do not keep to its rule “maximum”'] },
    });
    expect(
      (await migrate(database, eggs(9), silent)).filter((statement) => statement.startsWith('alter table')),
    ).toEqual([
      'alter table "hive2023"."bees" drop constraint "bees__eggs__maximum", add constraint "bees__eggs__maximum" check ("eggs" <= 9)',
    ]);
  });

  it('leaves alone what somebody else has put there', async () => {
    await migrate(database, hive({}, { indexes: [] }), silent);
    await database.pool.query('create index analysts_own on hive2023.bees (bee_no)');
    await database.pool.query(
      'alter table hive2023.bees add column note text, add constraint own check (note <> $$x$$)',
    );
    await database.pool.query('create table hive2023.attic (id int)');
    await migrate(database, hive({ colour: { type: 'string', title: '颜色' } }), silent);
    const { rows } = await database.pool.query<{ name: string }>(
      `select conname as name from pg_constraint where conname = 'own'
       union all select indexname from pg_indexes where indexname = 'analysts_own'
       union all select tablename from pg_tables where tablename = 'attic' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['analysts_own', 'attic', 'own']);
  });

  it('makes its own index beside one of the same columns that is not ours', async () => {
    await migrate(database, hive({ colour: { type: 'string', title: '颜色' } }), silent);
    await database.pool.query('create index analysts_own on hive2023.bees (school_id, collection_id, colour)');
    await migrate(database, hive({ colour: { type: 'string', title: '颜色' } }, { indexes: [['colour']] }), silent);
    const { rows } = await database.pool.query<{ name: string }>(
      `select indexname as name from pg_indexes where tablename = 'bees' and indexdef like '%colour%' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['analysts_own', 'bees__colour__index']);
  });

  it('replaces an index of ours whose columns are others', async () => {
    const colour = { type: 'string', title: '颜色' };
    await migrate(database, hive({ colour }, { key: ['beeNo'] }), silent);
    const statements = await migrate(database, hive({ colour }, { key: ['beeNo', 'colour'] }), silent);
    expect(statements).toEqual([
      'drop index "hive2023"."bees__key__index"',
      'create index "bees__key__index" on "hive2023"."bees" ("school_id", "collection_id", "bee_no", "colour", "_id")',
    ]);
  });

  it('shows the values of a property again that was removed and comes back', async () => {
    const colour = { colour: { type: 'string', title: '颜色', maxLength: 2 } };
    await migrate(database, hive(colour), silent);
    await bees({ bee_no: 'a', colour: '金黄' });
    await migrate(database, hive({}), silent);
    await migrate(database, hive(colour), silent);
    expect((await database.pool.query('select colour from hive2023.bees')).rows).toEqual([{ colour: '金黄' }]);
  });

  it('leaves a table whose definition is gone', async () => {
    await migrate(database, hive({}), silent);
    await bees({ bee_no: 'a' });
    const orchard = await readFixtures('orchard');
    await migrate(database, orchard, silent);
    expect((await database.pool.query('select bee_no from hive2023.bees')).rows).toEqual([{ bee_no: 'a' }]);
  });
});
