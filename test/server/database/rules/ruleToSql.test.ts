import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import { compileRule } from '#schema/rules/compileRule.ts';
import { evaluate } from '#schema/rules/evaluate.ts';
import type { Rule } from '#schema/rules/Rule.ts';
import type { RuleValue } from '#schema/rules/RuleValue.ts';
import type { RuleScope } from '#schema/rules/RuleScope.ts';
import { RuleJoins } from '#server/database/rules/RuleJoins.ts';
import { ruleToSql } from '#server/database/rules/ruleToSql.ts';
import { createDatabase } from '#test/support/createDatabase.ts';
import { generatedRules } from '#test/support/generatedRules.ts';
import { orchardOf, orchardScope, orchardTable } from '#test/support/ruleOrchard.ts';

const now = orchardOf(2023);
const before = orchardOf(2022);
let client: pg.Client;

beforeAll(async () => {
  client = new pg.Client({ connectionString: await createDatabase() });
  await client.connect();
  for (const catalogue of [now, before]) {
    await client.query(`create schema "${catalogue.name}"`);
    for (const table of catalogue.tables) {
      const columns = table.fields.map((field) => `"${snakeCase(field.name)}" ${kindOf(field).postgresType(field)}`);
      await client.query(
        `create table ${relation(catalogue, table.name)} (school_id int, collection_id int, ${columns.join(', ')})`,
      );
    }
  }
});
afterAll(() => client.end());

function relation(catalogue: Catalogue, table: string): string {
  return `"${catalogue.name}"."${snakeCase(table)}"`;
}

async function store(catalogue: Catalogue, name: string, collection: number, rows: readonly RowValues[]) {
  const fields = tableOf(catalogue, name).fields;
  for (const row of rows) {
    const given = fields.filter((field) => row[field.name] !== undefined);
    await client.query(
      `insert into ${relation(catalogue, name)} (school_id, collection_id, ${given.map((field) => `"${snakeCase(field.name)}"`).join(', ')})
       values (7, ${collection}, ${given.map((_, at) => `$${at + 1}`).join(', ')})`,
      given.map((field) => row[field.name]),
    );
  }
}

function tableOf(catalogue: Catalogue, name: string): Table {
  const table = catalogue.tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(name);
  return table;
}

const optional = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null, freq: 3 });
const day = optional(fc.constantFrom('2000-02-29', '2004-03-01', '2022-09-01', '2023-08-31', '1949-12-31'));
const words = optional(
  fc.constantFrom(
    'A',
    'T1',
    '老树𠮷',
    '￿',
    "it's",
    '12\\',
    '11010519491231002x',
    '0-8044-2957-x',
    '91350100m000100Y43',
  ),
);
const weight = optional(fc.constantFrom('0', '1.5', '2.5', '500', '0.3'));

const trees = fc.array(
  fc.record({
    treeNo: words,
    fruit: optional(fc.constantFrom('1', '11', '12', '21', 'X')),
    plantedOn: day,
    graftedIn: optional(fc.constantFrom('2001-10', '2023-01')),
    firstCrop: optional(fc.constantFrom(1950, 2004, 2023)),
    height: optional(fc.constantFrom('0', '1.25', '3.33')),
    early: optional(fc.integer({ min: 0, max: 9 })),
    late: optional(fc.integer({ min: 0, max: 2 ** 40 })),
    bought: optional(fc.integer({ min: -3, max: 3 })),
    healthy: optional(fc.boolean()),
    remark: words,
    pests: optional(fc.subarray(['A', 'B'])),
  }),
  { minLength: 1, maxLength: 4 },
);
const pickings = fc.array(
  fc.record({
    treeNo: words,
    fruit: optional(fc.constantFrom('11', '12')),
    pickedOn: day,
    kilograms: weight,
    sold: optional(fc.boolean()),
    buyer: words,
  }),
  { maxLength: 5 },
);
const profiles = fc.array(fc.record({ orchardName: words, area: weight }), { maxLength: 1 });
const rules = fc.record({
  condition: fc.array(generatedRules.condition, { minLength: 3, maxLength: 6 }),
  number: fc.array(generatedRules.number, { minLength: 3, maxLength: 6 }),
  text: fc.array(generatedRules.text, { minLength: 1, maxLength: 3 }),
  date: fc.array(generatedRules.date, { minLength: 1, maxLength: 3 }),
  yearMonth: fc.array(generatedRules.yearMonth, { minLength: 1, maxLength: 2 }),
});

/** A field that takes what rules of a kind yield. */
const fields: Readonly<Record<string, Field | undefined>> = Object.fromEntries(
  [
    ['text', 'remark'],
    ['date', 'plantedOn'],
    ['yearMonth', 'graftedIn'],
  ].map(([kind = '', name]) => [kind, orchardTable('trees').fields.find((field) => field.name === name)]),
);

function compiled(source: string, kind: string): Rule | undefined {
  const result: RuleScope['result'] = kind === 'condition' ? kind : (fields[kind] ?? 'figure');
  const rule = compileRule(source, orchardScope('trees', result));
  if (rule.ok) return rule.rule;
  // Literals meet code lists and years by chance; such rules are refused and need not agree.
  const allowed = [
    'ruleLiteralYear',
    'ruleUnknownCode',
    'ruleUnknownLabel',
    'ruleSumOverOptional',
    'ruleVariableTaken',
  ];
  if (rule.faults.every((fault) => allowed.includes(fault.code))) return undefined;
  throw new Error(`${source}: ${JSON.stringify(rule.faults)}`);
}

function asText(value: RuleValue): string | null {
  if (value === null) return null;
  if (value instanceof Decimal) return value.toFixed();
  return typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value : 'a list';
}

describe('the SQL of a rule', () => {
  it('yields for every row what evaluating the rule yields', { timeout: 120_000 }, async () => {
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(trees, pickings, profiles, trees, profiles, rules, async (...given) => {
        const [ownTrees, ownPickings, ownProfiles, lastTrees, lastProfiles, sources] = given;
        const tested = Object.entries(sources).flatMap(([kind, texts]) =>
          texts.flatMap((source) => {
            const rule = compiled(source, kind);
            return rule === undefined ? [] : [{ kind, source, rule }];
          }),
        );
        // Every second set of rules is counted by joins, the others by subselects.
        const joins = sources.text.length % 2 === 0 ? undefined : new RuleJoins('counted');
        await client.query('begin');
        try {
          await store(
            now,
            'trees',
            1,
            ownTrees.map((tree, at) => ({ ...tree, planned: at })),
          );
          await store(now, 'trees', 2, ownTrees);
          await store(now, 'pickings', 1, ownPickings);
          await store(now, 'orchardProfile', 1, ownProfiles);
          await store(before, 'trees', 5, lastTrees.slice(0, 1));
          await store(before, 'orchardProfile', 5, lastProfiles);
          const place = {
            catalogue: now,
            school: '7',
            collection: '$1',
            row: 'own',
            lastYear: { catalogue: before, collection: '5' },
            last: (field: Field) => `former."${snakeCase(field.name)}"`,
            academicYear: `'2022-2023'::text`,
            external: () => '31.5',
            ...(joins === undefined ? {} : { join: joins.add }),
          };
          const columns = tested.map(({ rule, kind }, at) => {
            const sql = ruleToSql(rule, place);
            return `${kind === 'number' ? `trim_scale(${sql})` : `(${sql})`}::text as c${at}`;
          });
          const { rows } = await client.query<Record<string, string | null>>(
            `select ${['own.planned', ...columns].join(', ')}
             from ${relation(now, 'trees')} as own left join ${relation(before, 'trees')} as former on true
             ${joins?.written.join('\n') ?? ''}
             where own.collection_id = $1 order by own.planned`,
            [1],
          );
          for (const [at, tree] of ownTrees.entries()) {
            const environment = {
              this: tree,
              last: lastTrees[0] ?? {},
              rows: (table: string) =>
                ({ pickings: ownPickings, trees: ownTrees, orchardProfile: ownProfiles })[table] ?? [],
              lastYear: { rows: (table: string) => (table === 'orchardProfile' ? lastProfiles : []) },
              academicYear: '2022-2023',
              external: () => '31.5',
            };
            for (const [column, { rule, source }] of tested.entries()) {
              asked += 1;
              expect({ source, value: rows[at]?.[`c${column}`] }).toEqual({
                source,
                value: asText(evaluate(rule, environment)),
              });
            }
          }
        } finally {
          await client.query('rollback');
        }
      }),
      { numRuns: Number(process.env['RULE_RUNS'] ?? 120) },
    );
    expect(asked).toBeGreaterThan(1000);
  });

  it('yields a list for a field that holds several values, in order, and nothing where there are none', async () => {
    const pests = orchardTable('trees').fields.find((field) => field.name === 'pests');
    const rule = compileRule('rows(pickings).map(p, p.treeNo).distinct()', orchardScope('trees', pests ?? 'figure'));
    if (!rule.ok) throw new Error(JSON.stringify(rule.faults));
    const sql = ruleToSql(rule.rule, { catalogue: now, school: '7', collection: '$1' });
    await client.query('begin');
    await store(now, 'pickings', 8, [{ treeNo: 'T2' }, { treeNo: 'T1' }, { treeNo: 'T2' }, { treeNo: null }]);
    const found = await Promise.all(
      [8, 9].map(async (collection) => (await client.query<{ v: unknown }>(`select ${sql} as v`, [collection])).rows),
    );
    await client.query('rollback');
    expect(found).toEqual([[{ v: ['T1', 'T2'] }], [{ v: null }]]);
  });
});
