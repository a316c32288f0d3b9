import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rehearseCollection } from '#server/carrying/rehearseCollection.ts';
import { type Gardens, openGardens } from '../../support/openGardens.ts';

let gardens: Gardens;

beforeAll(async () => {
  gardens = await openGardens();
  await gardens.fill(2022, 'beds', 'C01', [
    { bedCode: 'A1', bedName: '玫瑰圃', soil: 'A', size: '2' },
    { bedCode: 'A2', bedName: '牡丹圃', soil: 'C' },
  ]);
  await gardens.fill(2022, 'beds', 'C02', [{ bedCode: 'B1', soil: 'A' }]);
  await gardens.fill(2022, 'beds', 'C03', [{ bedCode: 'N1', soil: 'A' }]);
  await gardens.send(2022);
});

afterAll(() => gardens.database.close());

async function everything(): Promise<unknown> {
  const { rows } = await gardens.database.pool.query(
    `select (select count(*) from platform.collection) as collections, (select count(*) from platform.submission) as submissions,
       (select count(*) from platform.row_change) as changes, (select count(*) from garden2023.beds) as rows`,
  );
  return rows[0];
}

describe('a rehearsal on last year’s data', () => {
  it('tells by table and department what is carried over, lost, missing, and what goes nowhere; and stores nothing', async () => {
    const before = await everything();
    const plan = gardens.definitions.plans.find(({ catalogue }) => catalogue === 'garden-2023');
    if (plan === undefined) throw new Error('No plan');
    const parts = await rehearseCollection(gardens.database.pool, gardens.definitions, {
      plan,
      catalogue: gardens.catalogue(2023),
      school: gardens.school,
      now: new Date('2023-09-01T00:00:00.000Z'),
    });
    expect(parts.map(({ table, submission: _submission, ...part }) => ({ ...part, table: table.name }))).toEqual([
      {
        table: 'beds',
        department: 'C01',
        departmentName: '东园',
        rows: 2,
        emptied: expect.arrayContaining([
          { field: 'size', title: '面积', count: 1 },
          { field: 'soil', title: '土壤', count: 1 },
        ]),
        unplaced: 0,
        reason: undefined,
        failures: [{ code: 'required', severity: 'error', fields: ['soil'], count: 1 }],
      },
      {
        table: 'beds',
        department: 'C02',
        departmentName: '西园',
        rows: 1,
        emptied: [],
        unplaced: 0,
        reason: undefined,
        failures: [],
      },
      {
        table: 'beds',
        department: 'C03',
        departmentName: 'C03',
        rows: 0,
        emptied: [],
        unplaced: 1,
        reason: 'noDepartment',
        failures: [],
      },
    ]);
    expect(await everything()).toEqual(before);
  });
});
