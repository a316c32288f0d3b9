import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedCollection } from '#server/review/openCollection.ts';
import { verifyHistory } from '#server/review/verifyHistory.ts';
import { type Gardens, openGardens } from '../../support/openGardens.ts';

let gardens: Gardens;
let opened: OpenedCollection;

beforeAll(async () => {
  gardens = await openGardens();
  await gardens.fill(2022, 'gardenProfile', 'D01', [{ gardenName: '南山园', budget: 125_000, visitors: '1.25' }]);
  const [shared] = (
    await gardens.database.pool.query<{ id: string; revision: number }>(
      'select _id as id, _revision as revision from garden2022.garden_profile',
    )
  ).rows;
  expect(shared?.revision).toBe(1);
  await gardens.database.pool.query(
    `update garden2022.garden_profile set founded_on = '1998-03-12', is_open = true, slogan = '一花一世界'`,
  );
  await gardens.fill(2022, 'beds', 'C01', [
    {
      bedCode: 'A1',
      bedName: '玫瑰圃',
      soil: 'A',
      size: '2',
      depth: '约30',
      keeperPhone: '13800000000',
      tints: ['r', 'v'],
    },
    { bedCode: 'A2', bedName: '东园牡丹大花圃', soil: 'B', note: '"引号" 和 \\ 与\n换行' },
    { bedCode: 'A3', bedName: '荷塘', soil: 'C', tints: ['y'] },
  ]);
  await gardens.fill(2022, 'beds', 'C02', [{ bedCode: 'B1', bedName: '菊圃', soil: 'A' }]);
  await gardens.fill(2022, 'beds', 'C03', [{ bedCode: 'N1', bedName: '梅圃', soil: 'A' }]);
  await gardens.fill(2022, 'plantings', 'D01', [
    { plantNo: 'P1', count: 40, bedCode: 'A1' },
    { plantNo: 'P2', count: 700 },
  ]);
  await gardens.fill(2022, 'seedlings', 'D01', [
    { plantNo: 'S1', count: 12 },
    { plantNo: 'P2', count: 70, bedCode: 'A2' },
  ]);
  await gardens.fill(2022, 'tools', 'C01', [{ toolNo: 'T1', bought: '2019-05-01' }]);
  await gardens.fill(2022, 'tools', 'C02', [{ toolNo: 'T2', bought: '2020-06-01' }]);
  await gardens.send(2022);
  // One department never sent its beds.
  await gardens.database.pool.query(
    `update platform.submission set state = 'returned' where table_name = 'beds' and department = 'C02'`,
  );
  opened = await gardens.open(2023);
});

afterAll(() => gardens.database.close());

async function rows(table: string, columns: string): Promise<readonly unknown[]> {
  const { rows } = await gardens.database.pool.query(
    `select ${columns}, _carried, _emptied from garden2023.${table} order by _position`,
  );
  return rows;
}

describe('opening a collection carries last year’s rows over', () => {
  it('by name or former name, with codes by label, units converted, and says what was left behind', async () => {
    expect(await rows('beds', 'bed_code, bed_name, soil, size, depth, keeper_phone, tints')).toEqual([
      {
        bed_code: 'A1',
        bed_name: '玫瑰圃',
        soil: '1',
        size: null,
        depth: null,
        keeper_phone: null,
        tints: ['r'],
        _carried: 'carried',
        _emptied: ['size', 'depth', 'tints'],
      },
      {
        bed_code: 'A2',
        bed_name: null,
        soil: '2',
        size: null,
        depth: null,
        keeper_phone: null,
        tints: null,
        _carried: 'carried',
        _emptied: ['bedName'],
      },
      {
        bed_code: 'A3',
        bed_name: '荷塘',
        soil: null,
        size: null,
        depth: null,
        keeper_phone: null,
        tints: ['y'],
        _carried: 'carried',
        _emptied: ['soil'],
      },
    ]);
  });

  it('of a record that departments share, as one row that each of them confirms', async () => {
    expect(
      await rows('garden_profile', 'garden_name, budget, visitors, founded_in, is_open, motto, _submission_id'),
    ).toEqual([
      {
        garden_name: '南山园',
        budget: '12.5000',
        visitors: '12500',
        founded_in: '1998-03',
        is_open: '1',
        motto: null,
        _submission_id: null,
        _carried: null,
        _emptied: null,
      },
    ]);
    const { rows: counts } = await gardens.database.pool.query(
      `select department, carried_rows, row_count, filled_cells from platform.submission
       where table_name = 'garden_profile' or (table_name = 'gardenProfile' and collection_id = $1) order by 1 desc`,
      [opened.id],
    );
    expect(counts).toEqual([
      { department: 'D01', carried_rows: 1, row_count: 1, filled_cells: 3 },
      { department: 'C01', carried_rows: 1, row_count: 1, filled_cells: 2 },
    ]);
  });

  it('of several tables as one row a key, and of several departments into the one that fills it now', async () => {
    expect(await rows('plantings', 'plant_no, count, bed_code')).toEqual([
      { plant_no: 'P1', count: 40, bed_code: 'A1', _carried: 'carried', _emptied: null },
      { plant_no: 'P2', count: 70, bed_code: 'A2', _carried: 'carried', _emptied: null },
      { plant_no: 'S1', count: 12, bed_code: null, _carried: 'carried', _emptied: null },
    ]);
    expect(await rows('tools', 'tool_no, bought')).toEqual([
      { tool_no: 'T1', bought: 2019, _carried: 'carried', _emptied: null },
      { tool_no: 'T2', bought: 2020, _carried: 'carried', _emptied: null },
    ]);
  });

  it('tells what went nowhere, and why', () => {
    const beds = opened.carried.tables.find(({ place }) => place.table.name === 'beds');
    expect(beds?.unplaced.map(({ submission, reason }) => [submission.department, reason])).toEqual([
      ['C02', 'notFinal'],
      ['C03', 'noDepartment'],
    ]);
    expect(beds?.into).toEqual([
      { submission: expect.any(String), rows: 3, emptied: { size: 1, depth: 1, tints: 1, bedName: 1, soil: 1 } },
    ]);
  });

  it('leaves last year as it is', async () => {
    const { rows } = await gardens.database.pool.query('select count(*)::int as n from garden2022.beds');
    expect(rows).toEqual([{ n: 5 }]);
  });

  it('records every row in a chain that holds', async () => {
    for (const [table, department, changes] of [
      ['beds', 'C01', 3],
      ['plantings', 'D01', 3],
      ['gardenProfile', 'D01', 1],
      ['gardenProfile', 'C01', 1],
    ] as const) {
      const id = await gardens.submission(2023, table, department);
      expect(await verifyHistory(gardens.database.pool, gardens.school, id)).toEqual({ ok: true, changes });
    }
  });

  it('once: opened again it is as it was', async () => {
    await gardens.open(2023);
    const { rows } = await gardens.database.pool.query('select count(*)::int as n from garden2023.beds');
    expect(rows).toEqual([{ n: 3 }]);
  });
});
