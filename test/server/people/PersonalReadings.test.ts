import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '#server/database/migrate.ts';
import { type Database, openDatabase } from '#server/database/openDatabase.ts';
import { PersonalReadings } from '#server/people/PersonalReadings.ts';
import type { Viewer } from '#server/policies/Viewer.ts';
import { createDatabase } from '../../support/createDatabase.ts';
import { noDefinitions } from '../../support/noDefinitions.ts';

const viewer: Viewer = { personId: 7, staffNo: 'P7', name: '领航', school: 3, roles: [], mustChangePassword: false };
let database: Database;
let readings: PersonalReadings;
const failures: unknown[] = [];

beforeAll(async () => {
  database = await openDatabase(await createDatabase());
  await migrate(database, noDefinitions(), () => {});
});

beforeEach(async () => {
  await database.pool.query('truncate platform.personal_reading');
  readings = new PersonalReadings(database, (error) => failures.push(error));
});

afterAll(() => database.close());

async function recorded(): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await database.pool.query(
    `select school_id, person_id, table_name, array_to_string(fields, ',') as fields, rows
     from platform.personal_reading order by id`,
  );
  return rows;
}

const names = { table: 'garden/people', fields: ['name', 'phone'], rows: 50, sensitive: false };
const passes = { table: 'garden/people', fields: ['pass'], rows: 2, sensitive: true };

describe('the record of readings', () => {
  it('has what is sensitive before the answer leaves, and all of the statement with it', async () => {
    await readings.record(viewer, [names, passes]);
    expect(await recorded()).toEqual([
      { school_id: 3, person_id: 7, table_name: 'garden/people', fields: 'name,phone', rows: 50 },
      { school_id: 3, person_id: 7, table_name: 'garden/people', fields: 'pass', rows: 2 },
    ]);
  });

  it('has what is personal soon after, many readings in one statement', async () => {
    await readings.record(viewer, [names]);
    await readings.record(viewer, [{ ...names, rows: 1 }]);
    expect(await recorded()).toEqual([]);
    await expect.poll(async () => (await recorded()).map((row) => row['rows'])).toEqual([50, 1]);
  });

  it('has nothing of an answer without rows or without personal fields', async () => {
    await readings.record(viewer, [
      { ...passes, rows: 0 },
      { ...names, fields: [] },
    ]);
    await readings.flush();
    expect(await recorded()).toEqual([]);
  });

  it('lets no sensitive answer leave when it cannot be written, and keeps what is personal for later', async () => {
    await database.pool.query('alter table platform.personal_reading rename to away');
    await expect(readings.record(viewer, [passes])).rejects.toThrow('personal_reading');
    await readings.record(viewer, [names]);
    await readings.flush();
    expect(failures).toHaveLength(1);
    await database.pool.query('alter table platform.away rename to personal_reading');
    await readings.flush();
    expect((await recorded()).map((row) => row['rows'])).toEqual([50]);
  });
});
