import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#server/policies/Viewer.ts';
import { collectorOf, type Harbour, openHarbour } from '../../support/openHarbour.ts';
import { type Save, saveInto, stateIn } from '../../support/saveInto.ts';

let harbour: Harbour;
let save: Save;
let office: Viewer;
let pilots: Viewer;

beforeAll(async () => {
  harbour = await openHarbour();
  save = saveInto(harbour);
  office = collectorOf(harbour, 'D01');
  pilots = collectorOf(harbour, 'D02');
});

afterAll(() => harbour.database.close());

describe('a record', () => {
  it('has one row: a second is answered with the first', async () => {
    const profile = await harbour.submission('harbourProfile', 'D01');
    const id = randomUUID();
    await save(office, 'harbourProfile', profile, [{ id, set: { harbourName: '北港' } }]);
    expect(
      await save(office, 'harbourProfile', profile, [{ id: randomUUID(), set: { harbourName: '南港' } }]),
    ).toMatchObject({
      saved: [],
      refused: [{ code: 'ROW_EXISTS', current: { id, revision: 1, values: { harbourName: '北港' } } }],
    });
  });

  it('that departments share is one row whoever is first, and each writes its own fields', async () => {
    const [cranes, pilotage] = [
      await harbour.submission('staffing', 'D01'),
      await harbour.submission('staffing', 'D02'),
    ];
    const [first, second] = await Promise.all([
      save(office, 'staffing', cranes, [{ id: randomUUID(), set: { craneCount: 4 } }]),
      save(pilots, 'staffing', pilotage, [{ id: randomUUID(), set: { pilotCount: 3 } }]),
    ]);
    const id = first.saved[0]?.id ?? '';
    expect(second.saved[0]?.id).toBe(id);
    const { rows } = await harbour.database.pool.query(
      'select _submission_id, _revision, pilot_count, crane_count, staff_count from harbour2023.staffing',
    );
    expect(rows).toEqual([{ _submission_id: null, _revision: 2, pilot_count: 3, crane_count: 4, staff_count: 7 }]);
    expect(await stateIn(harbour, cranes)).toEqual({ state: 'draft', rows: 1, cells: 1, history: 1 });
    expect(await stateIn(harbour, pilotage)).toEqual({ state: 'draft', rows: 1, cells: 1, history: 1 });

    const { refused } = await save(office, 'staffing', cranes, [{ id, revision: 2, set: { pilotCount: 9 } }]);
    expect(refused).toMatchObject([{ code: 'ROW_INVALID', issues: [{ code: 'otherPart', field: 'pilotCount' }] }]);
  });

  it('is stale for a department only where its own fields have changed', async () => {
    const [cranes, pilotage] = [
      await harbour.submission('staffing', 'D01'),
      await harbour.submission('staffing', 'D02'),
    ];
    const { rows } = await harbour.database.pool.query<{ id: string }>('select _id as id from harbour2023.staffing');
    const id = rows[0]?.id ?? '';
    await save(office, 'staffing', cranes, [{ id, revision: 2, set: { craneCount: 5 } }]);
    const { saved } = await save(pilots, 'staffing', pilotage, [{ id, revision: 2, set: { pilotCount: 6 } }]);
    expect(saved).toMatchObject([{ id, revision: 4, values: { craneCount: 5, pilotCount: 6, staffCount: 11 } }]);
    const { refused } = await save(pilots, 'staffing', pilotage, [{ id, revision: 3, set: { pilotCount: 7 } }]);
    expect(refused).toMatchObject([{ code: 'ROW_CHANGED', current: { revision: 4 } }]);
  });
});
