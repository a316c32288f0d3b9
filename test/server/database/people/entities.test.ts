import { expect, it } from 'vitest';
import { migrate } from '#server/database/migrate.ts';
import { openDatabase } from '#server/database/openDatabase.ts';
import { noDefinitions } from '../../../support/noDefinitions.ts';
import { createDatabase } from '../../../support/createDatabase.ts';

it('finds nothing to change in a database of its own making', async () => {
  const url = await createDatabase();
  const database = await openDatabase(url);
  const first = await migrate(database, noDefinitions(), () => {});
  expect(first.some((statement) => statement.includes('"platform"."session"'))).toBe(true);
  await database.pool.query('delete from platform.migrated_table');
  expect(await migrate(database, noDefinitions(), () => {})).toEqual([]);
  await database.close();
});
