import { randomUUID } from 'node:crypto';
import { columnsOf, relationOf } from '#server/database/rows/Column.ts';
import { migrate } from '#server/database/migrate.ts';
import { type Database, openDatabase } from '#server/database/openDatabase.ts';
import { openCollection } from '#server/review/openCollection.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import { createDatabase } from './createDatabase.ts';
import { openSchool } from './openHarbour.ts';
import { orchard, orchardOf } from './ruleOrchard.ts';

/** The invented orchard with the collections of two years, in a database of its own. */
export interface OpenOrchard {
  readonly database: Database;
  readonly school: number;
  submission(table: string, department: string): Promise<string>;
  /** Stores a row as it is, without any check, and returns its id. */
  store(year: number, table: string, department: string, row: RowValues): Promise<string>;
}

export async function openOrchard(): Promise<OpenOrchard> {
  const database = await openDatabase(await createDatabase());
  await migrate(database, orchard, () => {});
  const school = await openSchool(database, '20001');
  const collections = new Map<number, number>();
  for (const plan of orchard.plans) {
    const catalogue = orchard.catalogues.find((one) => one.id === plan.catalogue);
    if (catalogue === undefined) continue;
    const { id } = await openCollection(database.pool, orchard, { plan, catalogue, school, now: new Date() });
    collections.set(catalogue.year, id);
  }
  const submissionOf = async (year: number, table: string, department: string): Promise<string> => {
    const { rows } = await database.pool.query<{ id: string }>(
      'select id from platform.submission where collection_id = $1 and table_name = $2 and department = $3',
      [collections.get(year), table, department],
    );
    return rows[0]?.id ?? '';
  };
  return {
    database,
    school,
    submission: (table, department) => submissionOf(2023, table, department),
    async store(year, name, department, row) {
      const catalogue = orchardOf(year);
      const table = catalogue.tables.find((one) => one.name === name);
      if (table === undefined) throw new Error(`No table ${name}`);
      const id = randomUUID();
      const columns = columnsOf(table).filter(({ field }) => row[field.name] !== undefined);
      const names = ['school_id', 'collection_id', '_submission_id', '_id', ...columns.map((column) => column.name)];
      await database.pool.query(
        `insert into ${relationOf(catalogue, table)} (${names.join(', ')})
         values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
        [
          school,
          collections.get(year),
          table.shape === 'record' ? null : await submissionOf(year, name, department),
          id,
          ...columns.map(({ field }) => row[field.name]),
        ],
      );
      return id;
    },
  };
}
