import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#server/policies/Viewer.ts';
import { deleteRows } from '#server/rows/deleteRows.ts';
import { type RowChange, saveRows, type SavedRows } from '#server/rows/saveRows.ts';
import { collectorOf, type Harbour, openHarbour } from '../../support/openHarbour.ts';
import { stateIn } from '../../support/saveInto.ts';
import { tableIn } from '../../support/tableIn.ts';

let harbour: Harbour;
let mine: Viewer;
let theirs: Viewer;
let calls: string;

beforeAll(async () => {
  harbour = await openHarbour();
  mine = collectorOf(harbour, 'C01');
  theirs = { ...mine, personId: 8, staffNo: 'P8' };
  calls = await harbour.submission('calls', 'C01');
  await harbour.database.pool.query(
    `insert into platform.person (id, school_id, staff_no, name, password_hash) values (8, $1, 'P8', '王芳', '')`,
    [harbour.school],
  );
});

afterAll(() => harbour.database.close());

const now = new Date('2023-10-10T08:00:00.000Z');

function deliver(
  viewer: Viewer,
  delivery: string | undefined,
  rows: readonly RowChange[],
  table = 'calls',
  submission = calls,
): Promise<SavedRows> {
  const { definitions, catalogue, database } = harbour;
  const place = { definitions, catalogue, table: tableIn(catalogue, table), submission };
  return saveRows(database.pool, viewer, place, { rows, now, delivery });
}

function remove(viewer: Viewer, delivery: string, id: string, revision: number): ReturnType<typeof deleteRows> {
  const { definitions, catalogue, database } = harbour;
  const place = { definitions, catalogue, table: tableIn(catalogue, 'calls'), submission: calls };
  return deleteRows(database.pool, viewer, place, { rows: [{ id, revision }], now, delivery });
}

async function historyOf(row: string): Promise<readonly unknown[]> {
  const { rows } = await harbour.database.pool.query(
    'select kind, cells from platform.row_change where row_id = $1 order by sequence',
    [row],
  );
  return rows.map(({ kind, cells }) => [kind, cells]);
}

describe('a delivery whose answer was lost', () => {
  it('is answered with the row as it stands, and recorded once', async () => {
    const id = randomUUID();
    await deliver(mine, randomUUID(), [{ id, set: { callNo: 'A1', tons: '1' } }]);
    const delivery = randomUUID();
    const change = { id, revision: 1, set: { tons: '2' } };
    const first = await deliver(mine, delivery, [change]);
    expect(await deliver(mine, delivery, [change])).toEqual(first);
    expect(first).toMatchObject({ saved: [{ id, revision: 2, values: { tons: '2' } }], refused: [] });
    expect(await historyOf(id)).toEqual([
      ['created', { callNo: [null, 'A1'], tons: [null, '1'] }],
      ['changed', { tons: ['1', '2'] }],
    ]);
  });

  it('is no conflict with oneself where somebody changed the same field since', async () => {
    const id = randomUUID();
    const delivery = randomUUID();
    const change = { id, set: { callNo: 'A2', tons: '1' } };
    await deliver(mine, delivery, [change]);
    await deliver(theirs, randomUUID(), [{ id, revision: 1, set: { tons: '9' } }]);
    expect(await deliver(mine, delivery, [change])).toMatchObject({
      saved: [{ id, revision: 2, values: { callNo: 'A2', tons: '9' } }],
      refused: [],
    });
  });

  it('brings no row back that somebody deleted since', async () => {
    const id = randomUUID();
    const delivery = randomUUID();
    const change = { id, set: { callNo: 'A3' } };
    await deliver(mine, delivery, [change]);
    await remove(theirs, randomUUID(), id, 1);
    expect(await deliver(mine, delivery, [change])).toEqual({
      saved: [],
      refused: [{ id, code: 'ROW_NOT_FOUND', issues: [] }],
    });
  });

  it('is answered though the submission was sent since; a row refused by the first attempt stays out', async () => {
    const ferries = await harbour.submission('ferries', 'D02');
    const pilots = collectorOf(harbour, 'D02');
    const [good, bad] = [randomUUID(), randomUUID()];
    const rows = [
      { id: good, set: { ferryNo: 'F1' } },
      { id: bad, set: { ferryNo: 3 } },
    ];
    const delivery = randomUUID();
    await deliver(pilots, delivery, rows, 'ferries', ferries);
    await harbour.database.pool.query(`update platform.submission set state = 'deptReview' where id = $1`, [ferries]);
    expect(await deliver(pilots, delivery, rows, 'ferries', ferries)).toMatchObject({
      saved: [{ id: good, revision: 1 }],
      refused: [{ id: bad, code: 'SUBMISSION_NOT_EDITABLE' }],
    });
    await expect(deliver(pilots, randomUUID(), rows, 'ferries', ferries)).rejects.toMatchObject({
      code: 'SUBMISSION_NOT_EDITABLE',
    });
  });

  it('of a deletion deletes nothing more', async () => {
    const id = randomUUID();
    await deliver(mine, undefined, [{ id, set: { callNo: 'A4' } }]);
    const delivery = randomUUID();
    expect(await remove(mine, delivery, id, 1)).toEqual({ deleted: [id], refused: [] });
    const before = await stateIn(harbour, calls);
    expect(await remove(mine, delivery, id, 1)).toEqual({ deleted: [id], refused: [] });
    expect(await stateIn(harbour, calls)).toEqual(before);
  });

  it('under way twice at once is stored once', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => ({ id: randomUUID(), set: { callNo: `A5-${at}` } }));
    const delivery = randomUUID();
    const before = (await stateIn(harbour, calls)) as { readonly rows: number; readonly history: number };
    const answers = await Promise.all([1, 2, 3].map(() => deliver(mine, delivery, rows)));
    expect(answers.map(({ saved }) => saved.length)).toEqual([50, 50, 50]);
    expect(await stateIn(harbour, calls)).toMatchObject({ rows: before.rows + 50, history: before.history + 50 });
  });

  it('is somebody else’s own: an id that was used by another person is a new delivery', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const delivery = randomUUID();
    await deliver(mine, delivery, [{ id: one, set: { callNo: 'A6' } }]);
    expect(await deliver(theirs, delivery, [{ id: two, set: { callNo: 'A7' } }])).toMatchObject({
      saved: [{ id: two }],
    });
  });
});

describe('two people in one row', () => {
  it('are not in each other’s way in different fields', async () => {
    const id = randomUUID();
    await deliver(mine, undefined, [{ id, set: { callNo: 'B1', tons: '1', fee: '1' } }]);
    await deliver(theirs, undefined, [{ id, revision: 1, set: { tons: '2' } }]);
    expect(await deliver(mine, undefined, [{ id, revision: 1, set: { fee: '3' } }])).toMatchObject({
      saved: [{ id, revision: 3, values: { tons: '2', fee: '3' } }],
    });
  });

  it('learn in the same field who stored what, and when', async () => {
    const id = randomUUID();
    await deliver(mine, undefined, [{ id, set: { callNo: 'B2', tons: '1', fee: '1' } }]);
    await deliver(theirs, undefined, [{ id, revision: 1, set: { tons: '2', fee: '2' } }]);
    expect(await deliver(mine, undefined, [{ id, revision: 1, set: { tons: '3', fee: '2.0' } }])).toMatchObject({
      saved: [],
      refused: [
        {
          id,
          code: 'ROW_CHANGED',
          issues: [
            { code: 'changedSinceRead', field: 'tons', details: { by: '王芳', at: '2023-10-10T08:00:00.000Z' } },
          ],
          current: { revision: 2, values: { tons: '2', fee: '2' } },
        },
      ],
    });
  });

  it('begin anew in a row that was deleted and brought back', async () => {
    const id = randomUUID();
    await deliver(mine, undefined, [{ id, set: { callNo: 'B3', tons: '1' } }]);
    await deliver(mine, undefined, [{ id, revision: 1, set: { tons: '2' } }]);
    await remove(mine, randomUUID(), id, 2);
    await deliver(mine, undefined, [{ id, set: { callNo: 'B3', tons: '2' } }]);
    await deliver(theirs, undefined, [{ id, revision: 1, set: { fee: '5' } }]);
    expect(await deliver(mine, undefined, [{ id, revision: 1, set: { tons: '3' } }])).toMatchObject({
      saved: [{ id, revision: 3, values: { tons: '3', fee: '5' } }],
    });
  });
});
