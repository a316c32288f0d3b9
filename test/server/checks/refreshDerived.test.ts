import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshDerived } from '#server/checks/refreshDerived.ts';
import { inTransaction } from '#server/database/inTransaction.ts';
import { lockSubmission } from '#server/database/rows/lockSubmission.ts';
import { verifyHistory } from '#server/review/verifyHistory.ts';
import { openOrchard, type OpenOrchard } from '#test/support/openOrchard.ts';
import { orchard } from '#test/support/ruleOrchard.ts';

let open: OpenOrchard;
beforeAll(async () => {
  open = await openOrchard();
});
afterAll(() => open.database.close());

/** Refreshes a submission and tells how many rows changed. */
async function refresh(id: string): Promise<number> {
  return inTransaction(open.database.pool, async (client) => {
    const submission = await lockSubmission(client, open.school, id);
    if (submission === undefined) throw new Error('no submission');
    return (await refreshDerived(client, orchard, submission, new Date('2023-10-01T00:00:00Z'))).rows;
  });
}

describe('refreshing what is copied and computed', () => {
  it('brings all rows of a submission up to date and leaves other submissions alone', async () => {
    const { pool } = open.database;
    const tree = { fruit: '11', bought: 1, planned: 1 };
    await open.store(2023, 'trees', 'C01', { ...tree, treeNo: 'T1', early: 5, late: 2, height: '3' });
    await open.store(2023, 'trees', 'C01', { ...tree, treeNo: 'T2', fruits: 9, picked: '9' });
    await open.store(2023, 'trees', 'C02', { ...tree, treeNo: 'T3', early: 1 });
    for (const [pickingNo, kilograms] of [
      ['a', '1.5'],
      ['b', '2'],
    ] as const)
      await open.store(2023, 'pickings', 'C02', { pickingNo, treeNo: 'T1', pickedOn: '2022-10-01', kilograms });
    const east = await open.submission('trees', 'C01');

    expect(await refresh(east)).toBe(2);
    const trees = await pool.query(
      'select tree_no, fruits::integer, per_metre, picked, _revision from orchard2023.trees order by tree_no',
    );
    expect(trees.rows).toEqual([
      { tree_no: 'T1', fruits: 7, per_metre: '2.333', picked: '3.5', _revision: 1 },
      { tree_no: 'T2', fruits: null, per_metre: null, picked: null, _revision: 1 },
      { tree_no: 'T3', fruits: null, per_metre: null, picked: null, _revision: 1 },
    ]);
    expect(await refresh(east)).toBe(0);
    const history = await pool.query('select kind, person_id, revision, cells from platform.row_change');
    expect(history.rows).toContainEqual({
      kind: 'derived',
      person_id: null,
      revision: null,
      cells: { fruits: [null, 7], perMetre: [null, '2.333'], picked: [null, '3.5'] },
    });
    expect(await verifyHistory(pool, open.school, east)).toEqual({ ok: true, changes: 2 });

    expect(await refresh(await open.submission('pickings', 'C02'))).toBe(2);
    const pickings = await pool.query('select distinct fruit from orchard2023.pickings');
    expect(pickings.rows).toEqual([{ fruit: '11' }]);
  });

  it('leaves empty what the field cannot hold, rather than failing for all rows', async () => {
    const { pool } = open.database;
    await open.store(2023, 'trees', 'C02', { fruit: '11', treeNo: 'T4', early: 1_000_000, height: '0.01' });
    expect(await refresh(await open.submission('trees', 'C02'))).toBe(2);
    const { rows } = await pool.query(`select fruits::integer, per_metre from orchard2023.trees where tree_no = 'T4'`);
    expect(rows).toEqual([{ fruits: 1_000_000, per_metre: null }]);
    await pool.query(`delete from orchard2023.trees where tree_no = 'T4'`);
  });

  it('counts other tables into a record', async () => {
    await open.store(2023, 'orchardProfile', '', { orchardName: '谷' });
    expect(await refresh(await open.submission('orchardProfile', 'D01'))).toBe(1);
    const { rows } = await open.database.pool.query('select tree_count::integer from orchard2023.orchard_profile');
    expect(rows).toEqual([{ tree_count: 3 }]);
  });
});
