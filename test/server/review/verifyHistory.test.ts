import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyHistory } from '#server/review/verifyHistory.ts';
import type { Viewer } from '#server/policies/Viewer.ts';
import { collectorOf, type Harbour, openHarbour } from '../../support/openHarbour.ts';
import { type Save, saveInto } from '../../support/saveInto.ts';

let harbour: Harbour;
let save: Save;
let east: Viewer;
let calls: string;

beforeAll(async () => {
  harbour = await openHarbour();
  save = saveInto(harbour);
  east = collectorOf(harbour, 'C01');
  calls = await harbour.submission('calls', 'C01');
  const id = randomUUID();
  await save(east, 'calls', calls, [{ id, set: { callNo: 'E1', goods: ['1'], passengers: 12, tons: '0.125' } }]);
  await save(east, 'calls', calls, [{ id, revision: 1, set: { callNo: '"\\ 码头 😀', goods: ['1', '2'] } }]);
  await save(east, 'calls', calls, [{ id: randomUUID(), set: {} }]);
});

afterAll(() => harbour.database.close());

const verified = () => verifyHistory(harbour.database.pool, harbour.school, calls);

/** What somebody with the rights of the database's owner could do. */
async function tamper(statement: string): Promise<void> {
  const { pool } = harbour.database;
  await pool.query('alter table platform.row_change disable trigger all');
  await pool.query(statement);
  await pool.query('alter table platform.row_change enable trigger all');
}

describe('the history of a submission', () => {
  it('is a whole chain', async () => {
    expect(await verified()).toEqual({ ok: true, changes: 3 });
  });

  it('can be neither changed nor deleted', async () => {
    const { pool } = harbour.database;
    for (const statement of ['update platform.row_change set person_id = 8', 'delete from platform.row_change'])
      await expect(pool.query(statement)).rejects.toThrow('The history is append-only');
  });

  it('tells where somebody who could do it nonetheless has changed it', async () => {
    await tamper(`update platform.row_change set person_id = 8 where sequence = 2`);
    expect(await verified()).toEqual({ ok: false, brokenAt: 2 });
    await tamper(`update platform.row_change set person_id = 7 where sequence = 2`);
    expect(await verified()).toEqual({ ok: true, changes: 3 });
  });

  it('tells that its end was cut off', async () => {
    await tamper('delete from platform.row_change where sequence = 3');
    expect(await verified()).toEqual({ ok: false, brokenAt: 3 });
  });
});
