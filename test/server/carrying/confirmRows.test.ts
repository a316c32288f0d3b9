import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureCounts } from '#server/checks/failureCounts.ts';
import { submissionFailures } from '#server/checks/submissionFailures.ts';
import { verifyHistory } from '#server/review/verifyHistory.ts';
import { confirmRows } from '#server/rows/confirmRows.ts';
import { deleteRows } from '#server/rows/deleteRows.ts';
import { saveRows } from '#server/rows/saveRows.ts';
import { type Gardens, openGardens } from '../../support/openGardens.ts';
import { openReading, type Reading } from '../../support/openReading.ts';
import { tableIn } from '../../support/tableIn.ts';

let gardens: Gardens;
let reading: Reading;
let submission: string;
const now = new Date('2023-10-01T00:00:00.000Z');

beforeAll(async () => {
  gardens = await openGardens();
  await gardens.fill(2022, 'gardenProfile', 'D01', [{ gardenName: '南山园' }]);
  await gardens.fill(2022, 'beds', 'C01', [
    { bedCode: 'A1', bedName: '玫瑰圃', soil: 'A', size: '2', keeperPhone: '13800000000' },
    { bedCode: 'A2', bedName: '牡丹圃', soil: 'B' },
    { bedCode: 'A3', bedName: '荷塘', soil: 'A' },
    { bedCode: 'A4', bedName: '竹园', soil: 'A' },
  ]);
  await gardens.fill(2022, 'beds', 'C02', [{ bedCode: 'B1', bedName: '菊圃', soil: 'A' }]);
  await gardens.fill(2022, 'tools', 'C01', [{ toolNo: 'T1', bought: '2019-05-01' }]);
  await gardens.send(2022);
  await gardens.open(2023);
  reading = openReading(gardens.database, gardens.definitions);
  submission = await gardens.submission(2023, 'beds', 'C01');
});

afterAll(async () => {
  reading.close();
  await gardens.database.close();
});

interface Row {
  readonly bedCode: string;
  readonly _row: { readonly id: string; readonly revision: number; readonly carried: string | null };
}

const bedsText = `query ($submission: ID!) { garden2023 { beds(submission: $submission, states: [notStarted, draft]) { nodes {
  bedCode soilLabel size _row { id revision carried emptied } _last { bedCode soil soilLabel size keeperPhone } } } } }`;

async function beds(): Promise<readonly Row[]> {
  const { data } = await reading.ask(gardens.viewer('C01'), bedsText, { submission });
  return data.garden2023.beds.nodes;
}

async function bed(code: string): Promise<Row['_row']> {
  const row = (await beds()).find(({ bedCode }) => bedCode === code);
  if (row === undefined) throw new Error(`No bed ${code}`);
  return row._row;
}

function place(table: string, id: string) {
  const catalogue = gardens.catalogue(2023);
  return { definitions: gardens.definitions, catalogue, table: tableIn(catalogue, table), submission: id };
}

async function counts(id = submission): Promise<unknown> {
  const { rows } = await gardens.database.pool.query(
    `select state, carried_rows as total, confirmed_rows as confirmed, changed_rows as changed, dropped_rows as dropped
     from platform.submission where id = $1`,
    [id],
  );
  return rows[0];
}

async function held(id = submission, department = 'C01'): Promise<readonly string[]> {
  const { failures } = await submissionFailures(
    gardens.database.pool,
    gardens.definitions,
    gardens.viewer(department),
    id,
  );
  return failures.filter(({ code }) => code === 'carriedUnconfirmed').map(({ message }) => message);
}

describe('rows carried over', () => {
  it('show what last year had beside them, under this year’s names', async () => {
    expect((await beds())[0]).toEqual({
      bedCode: 'A1',
      soilLabel: '沙土',
      size: null,
      _row: { id: expect.any(String), revision: 1, carried: 'carried', emptied: ['size'] },
      _last: { bedCode: 'A1', soil: 'A', soilLabel: '沙土', size: '2', keeperPhone: '13800000000' },
    });
  });

  it('hold the submission back until each is confirmed, changed or dropped', async () => {
    expect(await held()).toEqual(Array(4).fill('本行由上年结转，尚未确认：请确认沿用、修改或删除'));
    const found = await failureCounts(gardens.database.pool, gardens.definitions, gardens.school, [submission]);
    expect(found.get(submission)).toEqual({ errors: 4, warnings: 0 });
  });

  it('are confirmed as they were read, one by one or many at once, and the draft begins', async () => {
    const asked = await Promise.all(['A1', 'A2'].map(bed));
    const told = await confirmRows(gardens.database.pool, gardens.viewer('C01'), place('beds', submission), {
      rows: [...asked, { id: randomUUID(), revision: 1 }],
      now,
    });
    expect(told.confirmed).toEqual(asked.map(({ id }) => id));
    expect(told.refused).toEqual([{ id: expect.any(String), code: 'ROW_NOT_FOUND' }]);
    expect(await counts()).toEqual({ state: 'draft', total: 4, confirmed: 2, changed: 0, dropped: 0 });
    expect((await bed('A1')).carried).toBe('confirmed');
    expect((await held()).length).toBe(2);
  });

  it('are said to be confirmed again, and refused where somebody changed them since', async () => {
    const first = await bed('A1');
    const third = await bed('A3');
    const told = await confirmRows(gardens.database.pool, gardens.viewer('C01'), place('beds', submission), {
      rows: [first, { ...third, revision: 7 }],
      now,
    });
    expect(told).toEqual({ confirmed: [first.id], refused: [{ id: third.id, code: 'ROW_CHANGED' }] });
  });

  it('are changed by the first edit, also where they were confirmed', async () => {
    for (const code of ['A2', 'A3']) {
      const { id, revision } = await bed(code);
      const rows = [{ id, revision, set: { soil: '3' } }];
      const saved = await saveRows(gardens.database.pool, gardens.viewer('C01'), place('beds', submission), {
        rows,
        now,
      });
      expect(saved.saved[0]?.carried).toBe('changed');
    }
    expect(await counts()).toEqual({ state: 'draft', total: 4, confirmed: 1, changed: 2, dropped: 0 });
  });

  it('are dropped by deleting them, and come back as changed where that is taken back', async () => {
    const { id, revision } = await bed('A4');
    const at = place('beds', submission);
    await deleteRows(gardens.database.pool, gardens.viewer('C01'), at, { rows: [{ id, revision }], now });
    expect(await counts()).toMatchObject({ total: 4, confirmed: 1, changed: 2, dropped: 1 });
    const rows = [{ id, set: { bedCode: 'A4', soil: '1' } }];
    await saveRows(gardens.database.pool, gardens.viewer('C01'), at, { rows, now });
    expect(await counts()).toMatchObject({ total: 4, confirmed: 1, changed: 3, dropped: 0 });
    expect((await bed('A4')).carried).toBe('changed');
    expect(await held()).toEqual([]);
  });

  it('stand apart from new ones, which show last year’s row of the same key if that was the department’s', async () => {
    const rows = ['A1', 'B1', 'Z9'].map((bedCode) => ({ id: randomUUID(), set: { bedCode, soil: '1' } }));
    await saveRows(gardens.database.pool, gardens.viewer('C01'), place('beds', submission), { rows, now });
    const shown = (await beds()).slice(4) as unknown as {
      bedCode: string;
      _last: unknown;
      _row: { carried: unknown };
    }[];
    expect(shown.map(({ bedCode, _last, _row }) => [bedCode, _last !== null, _row.carried])).toEqual([
      ['A1', true, null],
      ['B1', false, null],
      ['Z9', false, null],
    ]);
  });

  it('are not asked again where the definition keeps them', async () => {
    const tools = await gardens.submission(2023, 'tools', 'D01');
    expect(await counts(tools)).toMatchObject({ total: 1, confirmed: 0 });
    expect(await held(tools, 'D01')).toEqual([]);
  });

  it('keep a history that holds', async () => {
    expect(await verifyHistory(gardens.database.pool, gardens.school, submission)).toMatchObject({ ok: true });
  });
});

describe('the row that departments share', () => {
  it('is confirmed by each of them for its part', async () => {
    const [office = '', east = ''] = await Promise.all(
      ['D01', 'C01'].map((department) => gardens.submission(2023, 'gardenProfile', department)),
    );
    expect([(await held(office, 'D01')).length, (await held(east)).length]).toEqual([1, 1]);
    await confirmRows(gardens.database.pool, gardens.viewer('D01'), place('gardenProfile', office), {
      rows: 'all',
      now,
    });
    expect([(await held(office, 'D01')).length, (await held(east)).length]).toEqual([0, 1]);
    const text =
      '{ garden2023 { gardenProfile(states: [notStarted, draft]) { _row { id revision carried } _last { gardenName } } } }';
    const shown = async () => (await reading.ask(gardens.viewer('C01'), text)).data.garden2023.gardenProfile;
    const row = await shown();
    expect(row).toMatchObject({ _row: { carried: 'carried' }, _last: { gardenName: '南山园' } });
    const rows = [{ id: row._row.id as string, revision: row._row.revision as number, set: { motto: '勤' } }];
    await saveRows(gardens.database.pool, gardens.viewer('C01'), place('gardenProfile', east), { rows, now });
    expect(await counts(east)).toMatchObject({ total: 1, confirmed: 0, changed: 1 });
    expect((await held(east)).length).toBe(0);
    expect((await shown())._row.carried).toBe('changed');
  });
});
