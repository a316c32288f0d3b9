import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { failureCounts } from '#server/checks/failureCounts.ts';
import { refreshDerived } from '#server/checks/refreshDerived.ts';
import { submissionFailures } from '#server/checks/submissionFailures.ts';
import { inTransaction } from '#server/database/inTransaction.ts';
import { lockSubmission } from '#server/database/rows/lockSubmission.ts';
import { migrate } from '#server/database/migrate.ts';
import { type Database, openDatabase } from '#server/database/openDatabase.ts';
import { readFolder } from '#server/edition/readFolder.ts';
import { openCollection } from '#server/review/openCollection.ts';
import { createDatabase } from '#test/support/createDatabase.ts';
import { openSchool, viewerOf } from '#test/support/openHarbour.ts';

let database: Database;
let definitions: Definitions;
let school: number;

beforeAll(async () => {
  const read = lintDefinitions(await readFolder('table-definitions'));
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  definitions = read.definitions;
  database = await openDatabase(await createDatabase());
  await migrate(database, definitions, () => {});
  school = await openSchool(database, '30001');
  for (const plan of definitions.plans) {
    const catalogue = definitions.catalogues.find((one) => one.id === plan.catalogue);
    if (catalogue !== undefined)
      await openCollection(database.pool, definitions, { plan, catalogue, school, now: new Date() });
  }
});
afterAll(() => database.close());

describe('every table of the catalogues in force', () => {
  it('is checked, counted and refreshed by statements that PostgreSQL runs', { timeout: 120_000 }, async () => {
    const { rows } = await database.pool.query<{ id: string; name: string }>(
      'select distinct on (collection_id, table_name, part) id, table_name as name from platform.submission',
    );
    const viewer = viewerOf({ school }, { role: 'qualityOffice' });
    const refused: string[] = [];
    for (const { id, name } of rows) {
      try {
        await submissionFailures(database.pool, definitions, viewer, id);
        await inTransaction(database.pool, async (client) => {
          const submission = await lockSubmission(client, school, id);
          if (submission !== undefined) await refreshDerived(client, definitions, submission, new Date());
        });
      } catch (error) {
        refused.push(`${name}: ${String(error)}`);
      }
    }
    expect(refused).toEqual([]);
    expect(rows.length).toBeGreaterThan(80);
    const ids = rows.map((row) => row.id);
    expect((await failureCounts(database.pool, definitions, school, ids)).size).toBe(ids.length);
  });
});
