import { randomUUID } from 'node:crypto';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { migrate } from '#server/database/migrate.ts';
import { type Database, openDatabase } from '#server/database/openDatabase.ts';
import type { Viewer } from '#server/policies/Viewer.ts';
import { type OpenedCollection, openCollection } from '#server/review/openCollection.ts';
import { saveRows } from '#server/rows/saveRows.ts';
import { createDatabase } from './createDatabase.ts';
import { collectorOf, openSchool } from './openHarbour.ts';
import { readFixtures } from './readFixtures.ts';
import { tableIn } from './tableIn.ts';

/** The invented garden of two years, the collection of the earlier one open, in a database of its own. */
export interface Gardens {
  readonly database: Database;
  readonly definitions: Definitions;
  readonly school: number;
  catalogue(year: number): Catalogue;
  /** Opens the collection of a year and returns what was carried into it. */
  open(year: number): Promise<OpenedCollection>;
  submission(year: number, table: string, department: string): Promise<string>;
  /** Saves rows as the department's collector and returns their ids. */
  fill(
    year: number,
    table: string,
    department: string,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): Promise<readonly string[]>;
  /** Says that what is there is sent. */
  send(year: number, table?: string): Promise<void>;
  viewer(department: string): Viewer;
}

export async function openGardens(): Promise<Gardens> {
  const definitions = await readFixtures('gardens');
  const database = await openDatabase(await createDatabase());
  await migrate(database, definitions, () => {});
  const school = await openSchool(database, '30001');
  const catalogue = (year: number): Catalogue => {
    const found = definitions.catalogues.find((one) => one.year === year);
    if (found === undefined) throw new Error(`No garden of ${year}`);
    return found;
  };
  const collections = new Map<number, number>();
  const gardens: Gardens = {
    database,
    definitions,
    school,
    catalogue,
    viewer: (department) => collectorOf({ school }, department),
    async open(year) {
      const plan = definitions.plans.find((one) => one.catalogue === catalogue(year).id);
      if (plan === undefined) throw new Error(`No plan of ${year}`);
      const now = new Date('2023-09-21T00:00:00.000Z');
      const opened = await openCollection(database.pool, definitions, {
        plan,
        catalogue: catalogue(year),
        school,
        now,
      });
      collections.set(year, opened.id);
      return opened;
    },
    async submission(year, table, department) {
      const { rows } = await database.pool.query<{ id: string }>(
        'select id from platform.submission where collection_id = $1 and table_name = $2 and department = $3',
        [collections.get(year), table, department],
      );
      return rows[0]?.id ?? '';
    },
    async fill(year, table, department, given) {
      const place = {
        definitions,
        catalogue: catalogue(year),
        table: tableIn(catalogue(year), table),
        submission: await gardens.submission(year, table, department),
      };
      const rows = given.map((set) => ({ id: randomUUID(), set }));
      const { refused, saved } = await saveRows(database.pool, collectorOf({ school }, department), place, {
        rows,
        now: new Date('2022-10-01T00:00:00.000Z'),
      });
      if (refused.length > 0) throw new Error(JSON.stringify(refused));
      return saved.map(({ id }) => id);
    },
    async send(year, table) {
      await database.pool.query(
        `update platform.submission set state = 'deptReview' where collection_id = $1 and table_name = coalesce($2, table_name)`,
        [collections.get(year), table ?? null],
      );
    },
  };
  await gardens.open(2022);
  return gardens;
}
