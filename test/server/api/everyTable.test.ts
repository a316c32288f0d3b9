import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relations } from '#schema/derived/relations.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { readDefinitions } from '#schema/definition/readDefinitions.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Table } from '#schema/definition/Table.ts';
import { readFolder } from '#server/edition/readFolder.ts';
import { migrate } from '#server/database/migrate.ts';
import { type Database, openDatabase } from '#server/database/openDatabase.ts';
import { openCollection } from '#server/review/openCollection.ts';
import type { Viewer } from '#server/policies/Viewer.ts';
import { createDatabase } from '../../support/createDatabase.ts';
import { openSchool, viewerOf } from '../../support/openHarbour.ts';
import { openReading, type Reading } from '../../support/openReading.ts';

let definitions: Definitions;
let database: Database;
let reading: Reading;
let viewers: readonly Viewer[];

beforeAll(async () => {
  const read = readDefinitions(await readFolder('table-definitions'));
  if (!read.ok) throw new Error('The definitions cannot be read');
  definitions = read.definitions;
  database = await openDatabase(await createDatabase());
  await migrate(database, definitions, () => {});
  const school = await openSchool(database, '10001');
  for (const plan of definitions.plans) {
    const catalogue = definitions.catalogues.find((one) => one.id === plan.catalogue);
    if (catalogue !== undefined)
      await openCollection(database.pool, definitions, { plan, catalogue, school, now: new Date() });
  }
  const department = definitions.plans[0]?.departments[0]?.code ?? '';
  viewers = [viewerOf({ school }, { role: 'analyst' }), viewerOf({ school }, { role: 'collector', department })];
  reading = openReading(database, definitions);
}, 180_000);

afterAll(async () => {
  reading.close();
  await database.close();
});

function valuesOf(table: Table): string {
  return table.fields
    .filter((field) => kindOf(field).postgresType(field) !== undefined)
    .flatMap((field) => {
      const label = kindOf(field).graphqlList === true ? 'Labels' : 'Label';
      return field.codeList === undefined ? [field.name] : [field.name, `${field.name}${label}`];
    })
    .join(' ');
}

describe('every table of the definitions', () => {
  it('answers with every field, filter, order and relation it has, by one statement', async () => {
    const faults: unknown[] = [];
    let asked = 0;
    for (const catalogue of definitions.catalogues) {
      const ways = relations(catalogue);
      for (const table of catalogue.tables) {
        const row = `_row { id revision state masked filledBy { code name } } ${valuesOf(table)}`;
        const related = (ways.get(table.name) ?? []).map(({ name, table: to, many }) =>
          many ? `${name}(first: 2) { totalCount nodes { ${valuesOf(to)} } }` : `${name} { ${valuesOf(to)} }`,
        );
        const stored = table.fields.filter((field) => kindOf(field).postgresType(field) !== undefined);
        const single = stored.filter((field) => kindOf(field).graphqlList !== true);
        const where = stored.map((field) => `${field.name}: { _isNull: true }`).join(', ');
        const order = single.map((field) => `{ ${field.name}: DESC }`).join(', ');
        const body = `${row} ${related.join(' ')}`;
        const text =
          table.shape === 'record'
            ? `{ ${catalogue.name} { ${table.name} { ${body} } } }`
            : `{ ${catalogue.name} { ${table.name}(where: { ${where} }, orderBy: [${order}]) {
                totalCount pageInfo { hasNextPage endCursor } nodes { ${body} } } } }`;
        for (const viewer of viewers) {
          reading.statements.length = 0;
          const { errors } = await reading.ask(viewer, text);
          if (errors !== undefined) faults.push([table.name, errors]);
          else if (reading.statements.length !== 1) faults.push([table.name, reading.statements.length]);
          asked += 1;
        }
      }
    }
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(100);
  }, 180_000);
});
