import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RowValues } from '#schema/rows/readRow.ts';
import { failureCounts } from '#server/checks/failureCounts.ts';
import { submissionFailures } from '#server/checks/submissionFailures.ts';
import type { Viewer } from '#server/policies/Viewer.ts';
import { collectorOf, viewerOf } from '#test/support/openHarbour.ts';
import { openOrchard, type OpenOrchard } from '#test/support/openOrchard.ts';
import { orchard } from '#test/support/ruleOrchard.ts';

const tree: RowValues = { treeNo: 'T1', fruit: '11', bought: 1, planned: 1 };
const picking: RowValues = {
  pickingNo: 'P1',
  treeNo: 'T1',
  fruit: '11',
  pickedOn: '2022-10-01',
  kilograms: '2.5',
  sold: false,
};

let open: OpenOrchard;
beforeAll(async () => {
  open = await openOrchard();
});
afterAll(() => open.database.close());

async function clear(): Promise<void> {
  for (const name of ['trees', 'pickings', 'orchard_profile'])
    for (const year of [2022, 2023]) await open.database.pool.query(`delete from orchard${year}.${name}`);
}

async function failuresOf(table: string, department: string, viewer: Viewer = collectorOf(open, department)) {
  const found = await submissionFailures(open.database.pool, orchard, viewer, await open.submission(table, department));
  return found.failures.map(({ code, severity, fields, message, details }) => ({
    code,
    severity,
    fields,
    message,
    details,
  }));
}

describe('the failures of a submission', () => {
  it('are none where every row is complete and true', async () => {
    await clear();
    await open.store(2023, 'trees', 'C01', { ...tree, picked: '2.5' });
    await open.store(2023, 'pickings', 'C01', picking);
    expect(await failuresOf('pickings', 'C01')).toEqual([]);
    expect(await failuresOf('trees', 'C01')).toEqual([]);
  });

  it('tell what must be filled and which checks fail, as the row itself tells it', async () => {
    await clear();
    await open.store(2023, 'trees', 'C01', tree);
    await open.store(2023, 'pickings', 'C01', { ...picking, pickedOn: null, sold: true, kilograms: '501' });
    expect(await failuresOf('pickings', 'C01')).toEqual([
      { code: 'required', severity: 'error', fields: ['pickedOn'], message: '“采摘日期”必须填写', details: {} },
      {
        code: 'requiredIf',
        severity: 'error',
        fields: ['buyer'],
        message: '按本行的填写情况，“买家”必须填写',
        details: { condition: 'this.sold' },
      },
      {
        code: 'checkFails',
        severity: 'warning',
        fields: ['kilograms'],
        message: '一次采摘超过 500 公斤，请核实',
        details: {},
      },
    ]);
  });

  it('tell of a reference to nothing, and of one that is pending where the other table is filled at the same time', async () => {
    await clear();
    await open.store(2023, 'pickings', 'C01', { ...picking, treeNo: 'T9', fruit: null });
    await open.store(2022, 'trees', 'C01', { ...tree, treeNo: 'old' });
    await open.store(2023, 'trees', 'C01', { ...tree, neighbourNo: 'T8', graftNos: ['T1', 'T7', 'old'] });
    await open.store(2023, 'trees', 'C01', { ...tree, treeNo: 'T2', neighbourNo: '0' });
    expect(await failuresOf('pickings', 'C01')).toEqual([
      {
        code: 'referenceToNothing',
        severity: 'error',
        fields: ['treeNo'],
        message: '“树号”（T9）在“果树表”中不存在',
        details: { table: 'trees', title: '果树表', value: 'T9' },
      },
    ]);
    expect(await failuresOf('trees', 'C01')).toEqual([
      {
        code: 'referencePending',
        severity: 'warning',
        fields: ['neighbourNo'],
        message: '待核：“邻树”（T8）暂未出现在“果树表”中',
        details: { table: 'trees', title: '果树表', value: 'T8' },
      },
      {
        code: 'referencePending',
        severity: 'warning',
        fields: ['graftNos'],
        message: '待核：“接穗来源”（T7）暂未出现在“果树表”中',
        details: { table: 'trees', title: '果树表', value: 'T7' },
      },
    ]);
  });

  it('tell of a doubled key also across departments, and who holds it only to those who may know', async () => {
    await clear();
    await open.store(2023, 'trees', 'C01', tree);
    await open.store(2023, 'trees', 'C02', tree);
    expect(await failuresOf('trees', 'C01')).toEqual([
      {
        code: 'doubledKey',
        severity: 'error',
        fields: ['treeNo'],
        message: '“树号”与其他行重复（共 2 行）',
        details: { count: 2 },
      },
    ]);
    const office = viewerOf(open, { role: 'qualityOffice' });
    expect((await failuresOf('trees', 'C01', office)).map(({ message }) => message)).toEqual([
      '“树号”与其他行重复（共 2 行，西坡也填了）',
    ]);
  });

  it('tell of copies and counts that are no longer what they should be', async () => {
    await clear();
    await open.store(2023, 'trees', 'C01', { ...tree, early: 2, fruits: 3, picked: '1' });
    await open.store(2023, 'pickings', 'C02', { ...picking, fruit: '12' });
    expect(await failuresOf('pickings', 'C02')).toEqual([
      {
        code: 'copyDiffers',
        severity: 'warning',
        fields: ['fruit'],
        message: '“种类”与带出它的那一行已不一致',
        details: { expected: '11' },
      },
    ]);
    expect((await failuresOf('trees', 'C01')).map(({ code, fields, details }) => [code, fields, details])).toEqual([
      ['computedDiffers', ['fruits'], { expected: '2' }],
      ['computedDiffers', ['picked'], { expected: '2.5' }],
    ]);
  });

  it('tell of checks over other tables and years', async () => {
    await clear();
    await open.store(2022, 'trees', 'C01', { ...tree, early: 9 });
    await open.store(2023, 'trees', 'C01', { ...tree, early: 8, fruits: 8, picked: '7.5' });
    await open.store(2022, 'orchardProfile', '', { orchardName: '谷', area: '10.5' });
    await open.store(2023, 'orchardProfile', '', { orchardName: '谷', area: '10.4', treeCount: 1 });
    for (const pickingNo of ['a', 'b', 'c']) await open.store(2023, 'pickings', 'C02', { ...picking, pickingNo });
    expect((await failuresOf('trees', 'C01')).map(({ message }) => message)).toEqual([
      '一棵树采摘超过两次，请核对',
      '早果少于上年，请说明',
    ]);
    expect((await failuresOf('orchardProfile', 'D01')).map(({ message, fields }) => [message, fields])).toEqual([
      ['面积小于上年，请核对', ['area']],
    ]);
    expect(await failuresOf('orchardProfile', 'C01')).toEqual([]);
  });

  it('are those of the own part of a shared record, which lacks all as long as there is no row', async () => {
    await clear();
    expect((await failuresOf('orchardProfile', 'D01')).map(({ code, fields }) => [code, fields])).toEqual([
      ['required', ['orchardName']],
    ]);
    expect(await failuresOf('orchardProfile', 'C01')).toEqual([]);
  });

  it('are hidden from who may not see the rows', async () => {
    await expect(failuresOf('trees', 'C01', collectorOf(open, 'C02'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      failuresOf('trees', 'C01', { ...collectorOf(open, 'C01'), school: open.school + 1 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are counted for all submissions of a table at once', async () => {
    await clear();
    await open.store(2023, 'trees', 'C01', { ...tree, fruit: null });
    await open.store(2023, 'trees', 'C02', { ...tree, treeNo: 'T2', neighbourNo: 'T8' });
    const [east, west] = [await open.submission('trees', 'C01'), await open.submission('trees', 'C02')];
    const counts = await failureCounts(open.database.pool, orchard, open.school, [east, west]);
    expect(counts).toEqual(
      new Map([
        [east, { errors: 1, warnings: 0 }],
        [west, { errors: 0, warnings: 1 }],
      ]),
    );
  });
});
