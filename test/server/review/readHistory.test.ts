import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHistory } from '#server/review/readHistory.ts';
import type { Viewer } from '#server/policies/Viewer.ts';
import { collectorOf, type Harbour, openHarbour, viewerOf } from '../../support/openHarbour.ts';
import { saveInto } from '../../support/saveInto.ts';

let harbour: Harbour;
let calls: string;
const id = randomUUID();

beforeAll(async () => {
  harbour = await openHarbour();
  calls = await harbour.submission('calls', 'C01');
  const save = saveInto(harbour);
  const east = collectorOf(harbour, 'C01');
  await save(east, 'calls', calls, [{ id, set: { callNo: 'E1', captainPass: 'G123' } }]);
  await save(east, 'calls', calls, [{ id, revision: 1, set: { captainPass: 'G124' } }]);
});

afterAll(() => harbour.database.close());

const history = (viewer: Viewer) =>
  readHistory(harbour.database.pool, viewer, harbour.definitions, { submission: calls, row: id, limit: 10 });

describe('the history of a row', () => {
  it('tells who fills it every cell, the latest change first', async () => {
    expect(await history(collectorOf(harbour, 'C01'))).toMatchObject([
      {
        sequence: 2,
        kind: 'changed',
        row: id,
        at: '2023-10-10T08:00:00.000Z',
        cells: [{ field: 'captainPass', from: 'G123', to: 'G124', masked: false }],
      },
      { sequence: 1, kind: 'created' },
    ]);
  });

  it('masks what the row masks', async () => {
    const [latest] = await history(viewerOf(harbour, { role: 'qualityOffice' }));
    expect(latest?.cells).toEqual([{ field: 'captainPass', from: null, to: null, masked: true }]);
  });

  it('is not there for another department', async () => {
    await expect(history(collectorOf(harbour, 'C02'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
