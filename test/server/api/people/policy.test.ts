import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, signedIn, type TestPerson } from '../../../support/people.ts';
import { startTestServer } from '../../../support/startTestServer.ts';

let system: RunningSystem;

beforeAll(async () => {
  system = await startTestServer({ DEFINITIONS_FOLDER: 'test/fixtures/harbour' });
  const { pool } = system.database;
  await pool.query(`insert into platform.school (code, name) values ('00002', '彼岸港校')`);
  await pool.query(
    `insert into platform.department (school_id, code, name, kind)
     select s.id, d.code, d.name, d.kind from platform.department d cross join platform.school s
     where s.code = '00002' on conflict do nothing`,
  );
  await pool.query(
    `insert into platform.collection (school_id, catalogue, plan_id, plan, title, year)
     select s.id, c.catalogue, c.plan_id, c.plan, c.title, c.year from platform.collection c cross join platform.school s
     where s.code = '00002'`,
  );
  await pool.query(
    `insert into platform.submission (school_id, collection_id, table_name, department, part, fields, due)
     select c.school_id, c.id, s.table_name, s.department, s.part, s.fields, s.due
     from platform.submission s cross join platform.collection c
     where c.school_id = (select id from platform.school where code = '00002')`,
  );
  await pool.query(
    `insert into harbour2023.calls (school_id, collection_id, _submission_id, _id, call_no, pilot_no, captain_pass)
     select s.school_id, s.collection_id, s.id, gen_random_uuid(), o.code || '-' || s.department || '-' || p.pilot, p.pilot, 'K-' || p.pilot
     from platform.submission s join platform.school o on o.id = s.school_id cross join (values ('P1'), ('P2')) as p(pilot)
     where s.table_name = 'calls'`,
  );
  await pool.query(
    `insert into harbour2023.piers (school_id, collection_id, _submission_id, _id, pier_code, pier_name, depth, landings)
     select school_id, collection_id, id, gen_random_uuid(), 'A1', '一号码头', 12.5, 7
     from platform.submission where table_name = 'piers'`,
  );
  await pool.query(
    `update platform.submission set state = 'deptReview' where table_name = 'calls' and department = 'C02'`,
  );
});

afterAll(() => system.stop());

const all = 'states: [notStarted, draft, returned, deptReview, locked]';

async function calls(person: TestPerson, given = '', fields = 'callNo'): Promise<readonly Record<string, unknown>[]> {
  const answer = await person.query(`{ harbour2023 { calls(${all} ${given}) { nodes { ${fields} } } } }`);
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data.harbour2023.calls.nodes;
}

async function callNos(person: TestPerson, given = ''): Promise<readonly unknown[]> {
  return (await calls(person, given)).map((row) => String(row['callNo'])).toSorted();
}

async function submissionOf(school: string, department: string): Promise<string> {
  const { rows } = await system.database.pool.query(
    `select s.id from platform.submission s join platform.school o on o.id = s.school_id
     where o.code = $1 and s.department = $2 and s.table_name = 'calls'`,
    [school, department],
  );
  return rows[0].id;
}

const east = ['00000-C01-P1', '00000-C01-P2'];
const west = ['00000-C02-P1', '00000-C02-P2'];

describe('the rows that people see', () => {
  it('are those of the department for its collector, of all for the reviewing office and the quality office', async () => {
    expect(await callNos(await asPerson(system, 'collector', 'C01'))).toEqual(east);
    expect(await callNos(await asPerson(system, 'collector', 'D02'))).toEqual([]);
    expect(await callNos(await asPerson(system, 'reviewer', 'D01'))).toEqual([...east, ...west]);
    expect(await callNos(await asPerson(system, 'qualityOffice'))).toEqual([...east, ...west]);
    expect(await callNos(await asPerson(system, 'administrator'))).toEqual([]);
  });

  it('are what was sent, for analysts and leaders', async () => {
    expect(await callNos(await asPerson(system, 'analyst'))).toEqual(west);
    expect(await callNos(await asPerson(system, 'leader'))).toEqual(west);
  });

  it('are the own ones of a teacher, wherever they were filled', async () => {
    const pilot = await signedIn(system, [{ role: 'teacher' }], { staffNo: 'P1' });
    expect(await callNos(pilot)).toEqual(['00000-C01-P1', '00000-C02-P1']);
  });

  it('are never those of another school', async () => {
    const other = await asPerson(system, 'qualityOffice', undefined, '00002');
    expect(await callNos(other)).toEqual(['00002-C01-P1', '00002-C01-P2', '00002-C02-P1', '00002-C02-P2']);
  });
});

describe('a masked field', () => {
  it('is null and named, and tells nothing through filters, orders or counts', async () => {
    const analyst = await asPerson(system, 'analyst');
    const shown = await calls(analyst, 'orderBy: [{ callNo: ASC }]', 'captainPass pilotNo _row { masked }');
    const hidden = { captainPass: null, pilotNo: null, _row: { masked: ['pilotNo', 'captainPass'] } };
    expect(shown).toEqual([hidden, hidden]);
    expect(await callNos(analyst, 'where: { captainPass: { _eq: "K-P1" } }')).toEqual([]);
    expect(await callNos(analyst, 'where: { pilotNo: { _startsWith: "P" } }')).toEqual([]);
    expect(await callNos(analyst, 'where: { _not: { captainPass: { _isNull: true } } }')).toEqual([]);
    const counted = await analyst.query(
      `{ harbour2023 { calls(${all} where: { captainPass: { _eq: "K-P1" } }) { totalCount } } }`,
    );
    expect(counted.data.harbour2023.calls.totalCount).toBe(0);
    const up = await calls(analyst, 'orderBy: [{ captainPass: ASC }, { callNo: ASC }]');
    const down = await calls(analyst, 'orderBy: [{ captainPass: DESC }, { callNo: ASC }]');
    expect(up).toEqual(down);
  });

  it('is shown in the own department’s rows only to who is analyst and collector at once', async () => {
    const both = await signedIn(system, [{ role: 'analyst' }, { role: 'collector', department: 'C01' }]);
    const shown = await calls(both, 'orderBy: [{ callNo: ASC }]', 'callNo captainPass');
    expect(shown).toEqual([
      { callNo: '00000-C01-P1', captainPass: 'K-P1' },
      { callNo: '00000-C01-P2', captainPass: 'K-P2' },
      { callNo: '00000-C02-P1', captainPass: null },
      { callNo: '00000-C02-P2', captainPass: null },
    ]);
    expect(await callNos(both, 'where: { captainPass: { _eq: "K-P1" } }')).toEqual(['00000-C01-P1']);
  });
});

describe('a table that the own one refers to', () => {
  const piers = `{ harbour2023 { piers(${all}) { totalCount nodes { pierCode pierName depth landings } } } }`;

  it('may be looked up: the key, what is copied and the label, nothing else', async () => {
    const collector = await asPerson(system, 'collector', 'C01');
    expect((await collector.query(piers)).data.harbour2023.piers.nodes).toEqual([
      { pierCode: 'A1', pierName: '一号码头', depth: '12.5', landings: null },
    ]);
    const byLandings = `{ harbour2023 { piers(${all} where: { landings: { _eq: 7 } }) { totalCount } } }`;
    expect((await collector.query(byLandings)).data.harbour2023.piers.totalCount).toBe(0);
  });

  it('is not there for who fills nothing that refers to it', async () => {
    const stranger = await asPerson(system, 'collector', 'D02');
    expect((await stranger.query(piers)).data.harbour2023.piers.nodes).toEqual([]);
  });
});

describe('writing', () => {
  const save = `mutation ($submission: ID!, $rows: [Harbour2023CallsChange!]!) {
    saveHarbour2023Calls(submission: $submission, rows: $rows) { saved { callNo } refused { code } } }`;
  const rows = [{ id: '0197a000-0000-7000-8000-000000000001', set: { callNo: 'NEW' } }];

  it.each<[string, () => Promise<TestPerson>, string, string, string]>([
    ['into another department’s submission', () => asPerson(system, 'collector', 'C01'), '00000', 'C02', 'NOT_ALLOWED'],
    ['into another school’s submission', () => asPerson(system, 'collector', 'C01'), '00002', 'C01', 'NOT_FOUND'],
    ['as the reviewing office', () => asPerson(system, 'reviewer', 'D01'), '00000', 'C01', 'NOT_ALLOWED'],
    ['as an administrator', () => asPerson(system, 'administrator'), '00000', 'C01', 'NOT_ALLOWED'],
    ['into what was sent', () => asPerson(system, 'collector', 'C02'), '00000', 'C02', 'SUBMISSION_NOT_EDITABLE'],
  ])('is refused with a code, and nothing is stored: %s', async (_, who, school, department, code) => {
    const person = await who();
    const answer = await person.query(save, { submission: await submissionOf(school, department), rows });
    expect(answer.errors[0].extensions.code).toBe(code);
    const stored = await system.database.pool.query(`select 1 from harbour2023.calls where call_no = 'NEW'`);
    expect(stored.rowCount).toBe(0);
  });

  it('is done for the collector of the department', async () => {
    const collector = await asPerson(system, 'collector', 'C01');
    const answer = await collector.query(save, { submission: await submissionOf('00000', 'C01'), rows });
    expect(answer.data.saveHarbour2023Calls).toEqual({ saved: [{ callNo: 'NEW' }], refused: [] });
  });
});
