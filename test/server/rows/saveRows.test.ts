import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#server/policies/Viewer.ts';
import { collectorOf, type Harbour, openHarbour, openSchool, viewerOf } from '../../support/openHarbour.ts';
import { type Save, saveInto, stateIn } from '../../support/saveInto.ts';
import { watchStatements } from '../../support/watchStatements.ts';

let harbour: Harbour;
let east: Viewer;
let west: Viewer;
let office: Viewer;
let pilots: Viewer;
let save: Save;

beforeAll(async () => {
  harbour = await openHarbour();
  save = saveInto(harbour);
  east = collectorOf(harbour, 'C01');
  west = collectorOf(harbour, 'C02');
  office = collectorOf(harbour, 'D01');
  pilots = collectorOf(harbour, 'D02');
});

afterAll(() => harbour.database.close());

describe('a new row', () => {
  it('is stored with what is copied and computed, and begins the draft', async () => {
    const piers = await harbour.submission('piers', 'D01');
    const pier = randomUUID();
    const set = { pierCode: 'A1', pierName: '一号码头', depth: '12.50' };
    expect(await save(office, 'piers', piers, [{ id: pier, set }])).toEqual({
      saved: [{ id: pier, revision: 1, values: { ...set, depth: '12.5', landings: null } }],
      refused: [],
    });
    expect(await stateIn(harbour, piers)).toEqual({ state: 'draft', rows: 1, cells: 3, history: 1 });
    const calls = await harbour.submission('calls', 'C01');
    const call = randomUUID();
    const { saved } = await save(east, 'calls', calls, [
      {
        id: call,
        set: { callNo: 'E1', pierCode: 'A1', tons: '10.125', fee: '3', goods: ['1', '3'], passengers: 5_000_000_000 },
      },
    ]);
    expect(saved).toEqual([
      {
        id: call,
        revision: 1,
        values: {
          callNo: 'E1',
          pierCode: 'A1',
          pierName: '一号码头',
          pierDepth: '12.5',
          pilotNo: null,
          calledOn: null,
          goods: ['1', '3'],
          tons: '10.125',
          fee: '3',
          dues: '30.38',
          passengers: 5_000_000_000,
          captainPass: null,
        },
      },
    ]);
  });

  it('may name nothing that is stored: the reference is held until submission', async () => {
    const calls = await harbour.submission('calls', 'C01');
    const { saved } = await save(east, 'calls', calls, [
      { id: randomUUID(), set: { callNo: 'E2', pierCode: 'Z99', pierDepth: '4' } },
    ]);
    expect(saved[0]?.values).toMatchObject({ pierCode: 'Z99', pierName: null, pierDepth: '4' });
  });

  it('is stored once however often it is sent', async () => {
    const calls = await harbour.submission('calls', 'C02');
    const change = { id: randomUUID(), set: { callNo: 'W1', calledOn: '2023-03-01' } };
    const first = await save(west, 'calls', calls, [change]);
    expect(await save(west, 'calls', calls, [change])).toEqual(first);
    expect(await stateIn(harbour, calls)).toEqual({ state: 'draft', rows: 1, cells: 2, history: 1 });
  });

  it('takes three statements with its history', async () => {
    const calls = await harbour.submission('calls', 'C02');
    const id = randomUUID();
    const statements = await watchStatements(harbour.database.pool, () =>
      save(west, 'calls', calls, [{ id, set: { callNo: 'W2', pierCode: 'A1' } }]),
    );
    expect(statements).toHaveLength(3);
    const change = await watchStatements(harbour.database.pool, () =>
      save(west, 'calls', calls, [{ id, revision: 1, set: { tons: '3' } }]),
    );
    expect(change).toHaveLength(3);
  });
});

describe('a changed row', () => {
  it('changes only what is set', async () => {
    const calls = await harbour.submission('calls', 'C02');
    const id = randomUUID();
    await save(west, 'calls', calls, [{ id, set: { callNo: 'W3', pierCode: 'A1', tons: '2', fee: '5' } }]);
    const { saved } = await save(west, 'calls', calls, [{ id, revision: 1, set: { pierCode: null, fee: ' ' } }]);
    expect(saved).toMatchObject([
      {
        id,
        revision: 2,
        values: { callNo: 'W3', pierCode: null, pierName: null, pierDepth: null, tons: '2', fee: null, dues: null },
      },
    ]);
  });

  it('is refused with the row as it stands where somebody was faster', async () => {
    const calls = await harbour.submission('calls', 'C02');
    const id = randomUUID();
    await save(west, 'calls', calls, [{ id, set: { callNo: 'W4', tons: '2' } }]);
    await save(west, 'calls', calls, [{ id, revision: 1, set: { tons: '3' } }]);
    expect(await save(west, 'calls', calls, [{ id, revision: 1, set: { tons: '4' } }])).toMatchObject({
      saved: [],
      refused: [
        {
          id,
          code: 'ROW_CHANGED',
          issues: [{ code: 'changedSinceRead', field: 'tons', details: {} }],
          current: { id, revision: 2, values: { callNo: 'W4', tons: '3' } },
        },
      ],
    });
  });

  it('keeps its revision where nothing changes', async () => {
    const calls = await harbour.submission('calls', 'C02');
    const id = randomUUID();
    await save(west, 'calls', calls, [{ id, set: { callNo: 'W5', tons: '2' } }]);
    const { saved } = await save(west, 'calls', calls, [{ id, revision: 1, set: { tons: '2.000' } }]);
    expect(saved).toMatchObject([{ id, revision: 1 }]);
  });
});

describe('a batch', () => {
  it('stores the good rows and answers each of the others with its faults', async () => {
    const calls = await harbour.submission('calls', 'C01');
    const good = randomUUID();
    const bad = randomUUID();
    const { saved, refused } = await save(east, 'calls', calls, [
      { id: good, set: { callNo: 'E3' } },
      { id: bad, set: { calledOn: '2023-02-30', goods: ['9'], dues: '1', depth: 3 } },
      { id: good, set: { callNo: 'E4' } },
      { id: 'E5', set: { callNo: 'E5' } },
    ]);
    expect(saved.map((row) => row.id)).toEqual([good]);
    expect(refused.map(({ id, code, issues }) => [id, code, issues.map((issue) => [issue.code, issue.field])])).toEqual(
      [
        [good, 'ROW_INVALID', [['twiceInBatch', undefined]]],
        ['E5', 'ROW_INVALID', [['notAnId', undefined]]],
        [
          bad,
          'ROW_INVALID',
          [
            ['wrongType', 'calledOn'],
            ['unknownCode', 'goods'],
            ['notTyped', 'dues'],
            ['unknownField', 'depth'],
          ],
        ],
      ],
    );
  });

  it('loses no good row to one that the database refuses, being still of a stricter definition', async () => {
    const { pool } = harbour.database;
    await pool.query(`alter table harbour2023.calls drop constraint calls__fee__minimum,
      add constraint calls__fee__minimum check (fee >= 1) not valid`);
    const calls = await harbour.submission('calls', 'C01');
    const [good, bad, other] = [randomUUID(), randomUUID(), randomUUID()];
    const { saved, refused } = await save(east, 'calls', calls, [
      { id: good, set: { callNo: 'E6' } },
      { id: bad, set: { callNo: 'E7', fee: '0.5' } },
      { id: other, set: { callNo: 'E8' } },
    ]);
    expect(saved.map((row) => row.id)).toEqual([good, other]);
    expect(refused).toEqual([
      { id: bad, code: 'ROW_INVALID', issues: [{ code: 'tooSmall', field: 'fee', details: { minimum: 0 } }] },
    ]);
  });

  it('of ten thousand rows is three statements', async () => {
    const calls = await harbour.submission('calls', 'C02');
    const rows = Array.from({ length: 10_000 }, (_, at) => ({
      id: randomUUID(),
      set: { callNo: `B${at}`, pierCode: 'A1', tons: `${at}.5`, fee: '2', calledOn: '2023-05-06', goods: ['2'] },
    }));
    const begun = performance.now();
    const statements = await watchStatements(harbour.database.pool, async () => {
      const { saved } = await save(west, 'calls', calls, rows);
      expect(saved).toHaveLength(10_000);
    });
    expect(statements).toHaveLength(3);
    console.log(`10,000 rows in ${Math.round(performance.now() - begun)} ms`);
  });
});

describe('a row of somebody else', () => {
  it('is not there for another submission, by its own id or as a new one', async () => {
    const [mine, theirs] = [await harbour.submission('calls', 'C01'), await harbour.submission('calls', 'C02')];
    const id = randomUUID();
    await save(west, 'calls', theirs, [{ id, set: { callNo: 'W9', captainPass: 'secret' } }]);
    const notThere = { saved: [], refused: [{ id, code: 'ROW_NOT_FOUND', issues: [] }] };
    expect(await save(east, 'calls', mine, [{ id, revision: 1, set: { callNo: 'X' } }])).toEqual(notThere);
    expect(await save(east, 'calls', mine, [{ id, set: { callNo: 'X' } }])).toEqual(notThere);
  });

  it('cannot be written through its department’s submission', async () => {
    const theirs = await harbour.submission('calls', 'C02');
    await expect(save(east, 'calls', theirs, [])).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is not there for another school, another table or a text that is no id', async () => {
    const calls = await harbour.submission('calls', 'C02');
    const stranger = collectorOf({ school: await openSchool(harbour.database, '10002') }, 'C02');
    await expect(save(stranger, 'calls', calls, [])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(save(west, 'piers', calls, [])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(save(west, 'calls', "' or 1=1", [])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is written by the teacher it names and no other', async () => {
    const calls = await harbour.submission('calls', 'C01');
    const [own, other] = [randomUUID(), randomUUID()];
    await save(east, 'calls', calls, [
      { id: own, set: { callNo: 'T1', pilotNo: 'P7' } },
      { id: other, set: { callNo: 'T2', pilotNo: 'P8' } },
    ]);
    const pilot = viewerOf(harbour, { role: 'teacher', department: 'C01' });
    const { saved, refused } = await save(pilot, 'calls', calls, [
      { id: own, revision: 1, set: { tons: '5' } },
      { id: other, revision: 1, set: { tons: '5' } },
      { id: randomUUID(), set: { callNo: 'T3', pilotNo: 'P8' } },
    ]);
    expect(saved.map((row) => row.id)).toEqual([own]);
    expect(refused.map((row) => [row.code, row.issues[0]?.code])).toEqual([
      ['ROW_NOT_FOUND', undefined],
      ['ROW_INVALID', 'notYourRow'],
    ]);
  });
});

describe('a sent submission', () => {
  it('takes no change', async () => {
    const ferries = await harbour.submission('ferries', 'D02');
    await harbour.database.pool.query(`update platform.submission set state = 'deptReview' where id = $1`, [ferries]);
    await expect(
      save(pilots, 'ferries', ferries, [{ id: randomUUID(), set: { ferryNo: 'F1' } }]),
    ).rejects.toMatchObject({ code: 'SUBMISSION_NOT_EDITABLE', details: { submission: ferries, state: 'deptReview' } });
  });
});
