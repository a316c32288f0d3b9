import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { coerceInputValue, GraphQLList, GraphQLNonNull, type GraphQLInputType } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajvFormats, ajvKeywords } from '#schema/derived/ajvVocabulary.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { rowSchema } from '#schema/derived/rowSchema.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { PlacedField, PlacedTable } from '#schema/fields/PlacedField.ts';
import { saysNothing } from '#schema/fields/typedText.ts';
import { readRow } from '#schema/rows/readRow.ts';
import { readTypedCell } from '#schema/rows/readTypedRow.ts';
import { scalars } from '#server/api/tables/scalars.ts';
import { migrate } from '#server/database/migrate.ts';
import { openDatabase } from '#server/database/openDatabase.ts';
import { createDatabase } from '../../support/createDatabase.ts';
import { readFixtures } from '../../support/readFixtures.ts';
import { fieldOf, tableOf } from '../../support/tableOf.ts';
import { candidates } from '../../support/candidates.ts';

const definitions = await readFixtures('orchard');
const trees: PlacedTable = tableOf(definitions, 'trees');
/** Filled by the system or kept elsewhere: nobody gives them a value. */
const untyped = new Set(['plotName', 'age', 'photos']);
const fields = [...trees.fields.keys()].filter((name) => !untyped.has(name));

let client: pg.Client;
let isRow: ValidateFunction;
beforeAll(async () => {
  const url = await createDatabase();
  const database = await openDatabase(url);
  await migrate(database, definitions, () => {});
  await database.close();
  client = new pg.Client({ connectionString: url });
  await client.connect();
  const ajv = new Ajv2020({ strict: true, strictTypes: false, keywords: [...ajvKeywords], formats: ajvFormats });
  isRow = ajv.compile(rowSchema(trees));
});
afterAll(async () => {
  await client.end();
});

/** Whether a reader takes the value and gives it back as it is. */
function formTakes(row: Record<string, Value>): boolean {
  const read = readRow(row, trees);
  return read.ok && same(read.values, row);
}

/** Whether the GraphQL input type takes the value, and the reader behind it. */
function graphqlTakes(placed: PlacedField, value: Value): boolean {
  const kind = kindOf(placed.field);
  const scalar = scalars[kind.graphqlScalar(placed.field)];
  const type: GraphQLInputType = kind.graphqlList === true ? new GraphQLList(new GraphQLNonNull(scalar)) : scalar;
  let faults = 0;
  const coerced: unknown = coerceInputValue(value, type, () => (faults += 1));
  return faults === 0 && same(coerced, value) && formTakes({ [placed.field.name]: coerced as Value });
}

/** Whether PostgreSQL takes the row and gives back the same. */
async function databaseTakes(row: Record<string, Value>): Promise<boolean> {
  const names = Object.keys(row);
  const columns = names.map((name) => `"${snakeCase(name)}"`);
  const back = names.map((name) => {
    const { kind } = fieldOf(trees, name).field;
    const column = `"${snakeCase(name)}"`;
    return `'${name}', ${kind === 'decimal' ? `trim_scale(${column})::text` : column}`;
  });
  try {
    const stored = await client.query<{ row: Record<string, Value> }>(
      `insert into orchard2023.trees (school_id, collection_id, _id, ${columns.join(', ')})
       values (1, 1, gen_random_uuid(), ${columns.map((_, at) => `$${at + 1}`).join(', ')})
       returning json_build_object(${back.join(', ')}) as row`,
      Object.values(row),
    );
    return same(stored.rows[0]?.row, row);
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    // 23514: a CHECK; 22…: no value of the type. Anything else is a fault of the statement.
    if (code === '23514' || code.startsWith('22')) return false;
    throw error;
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

describe.each(fields)('%s', (name) => {
  const placed = fieldOf(trees, name);
  const kind = kindOf(placed.field);

  it('is taken by every face or by none', { timeout: 60_000 }, async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(candidates(placed), async (value) => {
        const row = { [name]: value };
        const form = formTakes(row);
        taken += form ? 1 : 0;
        expect({
          value,
          graphql: graphqlTakes(placed, value),
          schema: isRow(row),
          database: await databaseTakes(row),
        }).toEqual({ value, graphql: form, schema: form, database: form });
      }),
      { numRuns: 150 },
    );
    expect(taken).toBeGreaterThan(5);
  });

  it('reads the text it shows for editing as the same value', () => {
    fc.assert(
      fc.property(candidates(placed), (value) => {
        const read = readRow({ [name]: value }, trees);
        const stored = read.ok ? (read.values[name] ?? null) : null;
        const text = stored === null ? '' : kind.exactText(stored, placed);
        // 无 and its like say that there is nothing, wherever they are typed.
        if (stored === null || saysNothing(text)) return;
        expect(readTypedCell(text, placed, {})).toEqual({ ok: true, value: stored });
      }),
      { numRuns: 150 },
    );
  });
});

describe('codes that another field chooses', () => {
  it.each([
    [{ fruitGroup: '1', fruit: '11' }, true],
    [{ fruitGroup: '2', fruit: '11' }, false],
    [{ fruitGroup: '31', fruit: '11' }, false],
    [{ fruitGroup: '1', fruit: null }, true],
    [{ fruit: '21' }, true],
    [{ fruit: '29' }, false],
    [{ tool: 'A', speciesCode: '32' }, true],
    [{ tool: 'A', speciesCode: '11' }, false],
    [{ tool: 'B', speciesCode: '11' }, true],
    [{ tool: 'N', speciesCode: 'any' }, true],
    [{ speciesCode: 'any' }, true],
  ])('%j: %s', async (row, taken) => {
    expect({ form: formTakes(row), schema: isRow(row), database: await databaseTakes(row) }).toEqual({
      form: taken,
      schema: taken,
      database: taken,
    });
  });
});
