import { beforeAll, describe, expect, it } from 'vitest';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { Block } from '#client/table/grid/gridMoves.ts';
import { type SelectionFacts, selectionFacts } from '#client/table/grid/selectionFacts.ts';
import type { TableStore } from '#client/table/store/TableStore.ts';
import { Garden, openedGarden } from '../../../support/Garden.ts';
import { readFixtures } from '../../../support/readFixtures.ts';
import { fieldOf, tableOf } from '../../../support/tableOf.ts';

let definitions: Definitions;
beforeAll(async () => {
  definitions = await readFixtures('definitions');
});

function fieldsOf(table: string, ...names: readonly string[]): readonly Field[] {
  return names.map((name) => fieldOf(tableOf(definitions, table), name).field);
}

function storeOf(rows: readonly RowValues[]): Promise<TableStore> {
  const garden = new Garden();
  for (const [at, values] of rows.entries()) garden.put(`r${at}`, 1, values);
  return openedGarden(garden);
}

async function factsOf(
  store: TableStore,
  columns: readonly Field[],
  ...blocks: readonly Block[]
): Promise<SelectionFacts | undefined> {
  const counting = selectionFacts(store, columns, blocks);
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a generator is asked step by step
    const step = await counting.next();
    if (step.done === true) return step.value;
  }
}

describe('what a selection comes to', () => {
  it('is exact, and the average has two places more', async () => {
    const store = await storeOf([{ size: '0.1' }, { size: '0.2' }, { size: null }, { size: '99999999999999999999.7' }]);
    const facts = await factsOf(store, fieldsOf('beds', 'size'), { x: 0, y: 0, width: 1, height: 4 });
    expect(facts).toEqual({
      cells: 4,
      filled: 3,
      sum: '100000000000000000000',
      average: '33333333333333333333.333',
      least: '0.1',
      greatest: '99999999999999999999.7',
    });
  });

  it('is of rows too that were not read yet', async () => {
    const store = await storeOf(Array.from({ length: 1000 }, (_, at) => ({ count: at })));
    const facts = await factsOf(store, fieldsOf('plantings', 'count'), { x: 0, y: 0, width: 1, height: 1000 });
    expect([facts?.sum, facts?.average, facts?.filled]).toEqual(['499500', '499.5', 1000]);
  });

  it('tells the first and the last of dates', async () => {
    const store = await storeOf([{ plantedOn: '2021-05-01' }, { plantedOn: '2019-12-31' }, {}]);
    const facts = await factsOf(store, fieldsOf('plantings', 'plantedOn'), { x: 0, y: 0, width: 1, height: 3 });
    expect([facts?.sum, facts?.least, facts?.greatest]).toEqual([undefined, '2019-12-31', '2021-05-01']);
  });

  it('adds several blocks up', async () => {
    const store = await storeOf([{ count: 1 }, { count: 2 }, { count: 4 }]);
    const block = { x: 0, width: 1, height: 1 };
    const facts = await factsOf(store, fieldsOf('plantings', 'count'), { ...block, y: 0 }, { ...block, y: 2 });
    expect([facts?.cells, facts?.sum]).toEqual([2, '5']);
  });
});
