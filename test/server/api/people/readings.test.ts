import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asPerson } from '../../../support/people.ts';
import { startTestServer } from '../../../support/startTestServer.ts';

let system: RunningSystem;

beforeAll(async () => {
  system = await startTestServer({ DEFINITIONS_FOLDER: 'test/fixtures/harbour' });
  await system.database.pool.query(
    `insert into harbour2023.calls (school_id, collection_id, _submission_id, _id, call_no, pilot_no, captain_pass)
     select school_id, collection_id, id, gen_random_uuid(), 'R-' || department, 'P7', 'K-1'
     from platform.submission where table_name = 'calls'`,
  );
});

afterAll(() => system.stop());

async function recorded(person: number): Promise<readonly unknown[]> {
  await system.people.readings.flush();
  const { rows } = await system.database.pool.query(
    `select table_name, array_to_string(fields, ',') as fields, rows from platform.personal_reading
     where person_id = $1 order by id`,
    [person],
  );
  return rows;
}

const calls = `{ harbour2023 { calls(states: [notStarted]) { nodes { callNo pilotNo captainPass _row { masked } } } } }`;

describe('a query that shows personal data', () => {
  it('is on record with who asked, which fields and how many rows', async () => {
    const collector = await asPerson(system, 'collector', 'C01');
    const answer = await collector.query(calls);
    expect(answer.data.harbour2023.calls.nodes).toEqual([
      { callNo: 'R-C01', pilotNo: 'P7', captainPass: 'K-1', _row: { masked: [] } },
    ]);
    expect(await recorded(collector.id)).toEqual([
      { table_name: 'harbour-2023/calls', fields: 'pilotNo,captainPass', rows: 1 },
    ]);
  });

  it('is on record without the fields that are masked for who asked', async () => {
    const office = await asPerson(system, 'qualityOffice');
    const answer = await office.query(calls);
    expect(answer.data.harbour2023.calls.nodes).toContainEqual({
      callNo: 'R-C01',
      pilotNo: 'P7',
      captainPass: null,
      _row: { masked: ['captainPass'] },
    });
    expect(await recorded(office.id)).toEqual([{ table_name: 'harbour-2023/calls', fields: 'pilotNo', rows: 2 }]);
  });

  it('leaves no record where nothing personal was shown', async () => {
    const other = await asPerson(system, 'collector', 'D02');
    expect((await other.query(calls)).data.harbour2023.calls.nodes).toEqual([]);
    const office = await asPerson(system, 'qualityOffice');
    await office.query('{ harbour2023 { calls(states: [notStarted]) { nodes { callNo } } } }');
    expect(await recorded(other.id)).toEqual([]);
    expect(await recorded(office.id)).toEqual([]);
  });
});
