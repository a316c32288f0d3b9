import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '#server/policies/Viewer.ts';
import { collectorOf, type Harbour, viewerOf } from '../../support/openHarbour.ts';
import type { Reading } from '../../support/openReading.ts';
import { type ReadHarbour, readHarbour } from '../../support/readHarbour.ts';

let opened: ReadHarbour;
let harbour: Harbour;
let reading: Reading;
let office: Viewer;
let analyst: Viewer;
let collector: Viewer;
let stranger: Viewer;

const all = 'states: [notStarted, draft, returned, deptReview, locked]';

beforeAll(async () => {
  opened = await readHarbour();
  ({ harbour, reading, office } = opened);
  analyst = viewerOf(harbour, { role: 'analyst' });
  collector = collectorOf(harbour, 'C02');
  stranger = viewerOf({ school: opened.neighbour }, { role: 'qualityOffice' });
});

afterAll(() => opened.close());

beforeEach(() => {
  reading.statements.length = 0;
});

async function sql(text: string): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await harbour.database.pool.query(text.replaceAll('$mine', `collection_id = ${harbour.collection}`));
  return rows;
}

describe('an analyst', () => {
  it('reads what is sent, nothing personal, and cannot ask for more', async () => {
    const { data } = await reading.ask(
      analyst,
      `{ harbour2023 { calls(first: 1, ${all}) { totalCount nodes { callNo pilotNo captainPass _row { state masked filledBy { code name } } } } } }`,
    );
    expect(data.harbour2023.calls.totalCount).toBe(40);
    expect(data.harbour2023.calls.nodes[0]).toMatchObject({
      pilotNo: null,
      captainPass: null,
      _row: { state: 'deptReview', masked: ['pilotNo', 'captainPass'], filledBy: [{ code: 'C01', name: '东港区' }] },
    });
  });

  it.each([
    '{ captainPass: { _startsWith: "X" } }',
    '{ captainPass: { _isNull: false } }',
    '{ pilotNo: { _eq: "T1" } }',
  ])('learns nothing of a masked field by the filter %s', async (where) => {
    const { data } = await reading.ask(analyst, `{ harbour2023 { calls(where: ${where}) { totalCount } } }`);
    expect(data.harbour2023.calls.totalCount).toBe(0);
  });

  it('learns nothing of a masked field by the order or the cursor', async () => {
    const text = `{ harbour2023 { calls(orderBy: [{ captainPass: DESC }], first: 3) { edges { cursor node { callNo } } } } }`;
    const { data } = await reading.ask(analyst, text);
    const rows = await sql(
      `select call_no as "callNo" from harbour2023.calls where $mine and call_no like 'C01%' order by _id limit 3`,
    );
    expect(data.harbour2023.calls.edges.map((edge: { node: unknown }) => edge.node)).toEqual(rows);
    expect(Buffer.from(data.harbour2023.calls.edges[0].cursor, 'base64url').toString()).toMatch(/^\["[^"]+",null,/);
  });

  it('sees through references and ways back no more than in the list itself', async () => {
    const { data } = await reading.ask(
      analyst,
      `{ harbour2023 { piers(where: { callsByPier: { _some: { callNo: { _startsWith: "C02" } } } }, ${all}) { totalCount }
        all: piers(${all}, first: 20) { nodes { callsByPier(${all}) { totalCount nodes { callNo pilotNo } } } } } }`,
    );
    expect(data.harbour2023.piers.totalCount).toBe(0);
    const calls = data.harbour2023.all.nodes.flatMap(
      (pier: { callsByPier: { nodes: { callNo: string; pilotNo: unknown }[] } }) => pier.callsByPier.nodes,
    );
    expect(calls.length).toBeGreaterThan(0);
    expect(
      calls.filter(
        (call: { callNo: string; pilotNo: unknown }) => !call.callNo.startsWith('C01') || call.pilotNo !== null,
      ),
    ).toEqual([]);
  });
});

describe('a collector', () => {
  it('reads the rows of the department alone, private fields included', async () => {
    const { data } = await reading.ask(
      collector,
      `{ harbour2023 { calls(first: 100, ${all}) { totalCount nodes { callNo captainPass _row { masked } } } } }`,
    );
    expect(data.harbour2023.calls.totalCount).toBe(20);
    expect(data.harbour2023.calls.nodes.every((node: { captainPass: unknown }) => node.captainPass !== null)).toBe(
      true,
    );
    expect(data.harbour2023.calls.nodes[0]._row.masked).toEqual([]);
  });

  it('looks up of other departments’ rows only what the table refers to', async () => {
    const { data } = await reading.ask(
      collector,
      `{ harbour2023 { piers(first: 1) { totalCount nodes { pierCode landings _row { masked } } }
      calls(first: 1, ${all}) { nodes { pier { pierCode landings } } } } }`,
    );
    expect(data.harbour2023.piers.totalCount).toBe(12);
    expect(data.harbour2023.piers.nodes[0]._row.masked).toContain('landings');
    expect(data.harbour2023.piers.nodes[0].landings).toBe(null);
  });
});

describe('another school', () => {
  it('has the same keys and sees its own rows only', async () => {
    const text = `{ harbour2023 { piers(first: 100, ${all}) { totalCount nodes { pierName callsByPier(first: 1, ${all}) { totalCount } } } } }`;
    const theirs = (await reading.ask(stranger, text)).data.harbour2023.piers;
    expect(theirs.totalCount).toBe(12);
    expect(theirs.nodes.every((pier: { pierName: string }) => pier.pierName.startsWith('邻'))).toBe(true);
    const mine = (await reading.ask(office, text)).data.harbour2023.piers;
    expect(mine.nodes.every((pier: { pierName: string }) => pier.pierName.startsWith('码头'))).toBe(true);
  });

  it('cannot name a collection that is not its own', async () => {
    const { errors } = await reading.ask(
      stranger,
      `{ harbour2023(collection: ${harbour.collection}) { piers { totalCount } } }`,
    );
    expect(errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

describe('a record', () => {
  it('is null until it has a row, and then the row', async () => {
    const text = `{ harbour2023 { staffing(${all}) { pilotCount _row { state filledBy { code } } } } }`;
    expect(await reading.ask(office, text)).toEqual({ data: { harbour2023: { staffing: null } } });
    await sql(`insert into harbour2023.staffing (school_id, collection_id, _id, pilot_count)
      values (${harbour.school}, ${harbour.collection}, gen_random_uuid(), 4)`);
    expect(await reading.ask(office, text)).toEqual({
      data: {
        harbour2023: {
          staffing: { pilotCount: 4, _row: { state: 'draft', filledBy: [{ code: 'D01' }, { code: 'D02' }] } },
        },
      },
    });
    expect(await reading.ask(analyst, text)).toEqual({ data: { harbour2023: { staffing: null } } });
  });
});
