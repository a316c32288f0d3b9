import { describe, expect, it } from 'vitest';
import { type BulkPlan, bulkPlan } from '#client/table/editing/bulk/bulkPlan.ts';
import type { EditTarget } from '#client/table/editing/EditTarget.ts';
import { findCells, type FoundCell } from '#client/table/editing/find/findCells.ts';
import type { FindQuery } from '#client/table/editing/find/FindQuery.ts';
import { replaceCells } from '#client/table/editing/find/replaceCells.ts';
import { column, openTrees } from '../../../support/openTrees.ts';

const anyhow = { whole: false, matchCase: false };

function finished<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function found(target: EditTarget, query: FindQuery): readonly FoundCell[] {
  return finished(findCells(target, query, [{ x: 0, y: 0, width: target.columns.length, height: target.store.count }]));
}

const places = (cells: readonly FoundCell[]): readonly string[] => cells.map(({ row, field }) => `${row}.${field}`);

describe('a text that is looked for', () => {
  it('is found as it is shown and as it is edited, whatever its width and case', async () => {
    const trees = await openTrees([
      { treeNo: 'ab1', tool: 'A', fruitCount: 1204 },
      { treeNo: 'B2', remark: 'ＡＢ', isGrafted: true },
    ]);
    expect(places(found(trees, { ...anyhow, text: 'AB' }))).toEqual(['r0.treeNo', 'r1.remark']);
    expect(places(found(trees, { ...anyhow, text: 'AB', matchCase: true }))).toEqual(['r1.remark']);
    expect(places(found(trees, { ...anyhow, text: '1,204' }))).toEqual(['r0.fruitCount']);
    expect(places(found(trees, { ...anyhow, text: '剪' }))).toEqual(['r0.tool']);
    expect(places(found(trees, { ...anyhow, text: 'b', whole: true }))).toEqual([]);
    expect(found(trees, { ...anyhow, text: '' })).toEqual([]);
  });

  it('is found in what was refused too', async () => {
    const trees = await openTrees([{}]);
    const issue = { code: 'wrongType', details: {} } as const;
    trees.store.act({ label: 'typed', cells: [{ row: 'r0', field: 'height', text: '两米', issue }] });
    expect(places(found(trees, { ...anyhow, text: '米' }))).toEqual(['r0.height']);
  });
});

describe('a text that is replaced', () => {
  it('is read as if it were typed; a cell that would be refused stays as it is', async () => {
    const trees = await openTrees([{ treeNo: 'A1', height: '1.5' }, { treeNo: 'A2', height: '12' }, { age: 1 }]);
    const query = { ...anyhow, text: '1' };
    const cells = found(trees, query);
    expect(places(cells)).toEqual(['r0.treeNo', 'r0.height', 'r1.height', 'r2.age']);
    const done = await replaceCells(trees, query, '7', cells);
    expect(done).toEqual({ changed: 3, refused: [], left: 1 });
    expect(column(trees.store, 'height')).toEqual(['7.5', '72', null]);
    const again = { ...anyhow, text: '7' };
    expect(await replaceCells(trees, again, '-', found(trees, again))).toEqual({
      changed: 0,
      refused: [
        { row: 'r0', field: 'treeNo' },
        { row: 'r0', field: 'height' },
        { row: 'r1', field: 'height' },
      ],
      left: 0,
    });
    expect(column(trees.store, 'treeNo')).toEqual(['A7', 'A2', null]);
  });

  it('may be the label of a code or the name of a row', async () => {
    const trees = await openTrees([{ tool: 'A', plotCode: 'P1' }], {
      plots: { 西坡: [{ key: 'P2', label: '西坡' }] },
    });
    trees.store.renew({
      id: 'r0',
      revision: 2,
      values: { tool: 'A', plotCode: 'P1' },
      labels: { plotCode: '东坡' },
      masked: [],
    });
    const label = { ...anyhow, text: '剪', whole: true };
    await replaceCells(trees, label, '锯', found(trees, label));
    const name = { ...anyhow, text: '东' };
    await replaceCells(trees, name, '西', found(trees, name));
    expect([column(trees.store, 'tool'), column(trees.store, 'plotCode')]).toEqual([['B'], ['P2']]);
  });
});

describe('a column of many rows', () => {
  it('says before how many rows change, and why others do not', async () => {
    const trees = await openTrees([{ height: '2' }, { height: '3' }, {}, { fruitGroup: '2' }]);
    const plan = (field: string, text: string, onlyEmpty = false): BulkPlan => {
      const wanted = trees.columns.find(({ name }) => name === field);
      if (wanted === undefined) throw new Error(field);
      return finished(bulkPlan(trees, ['r0', 'r1', 'r2', 'r3'], { field: wanted, text, onlyEmpty }));
    };
    const { cells, ...rest } = plan('height', '２');
    expect([cells.length, rest]).toEqual([3, { same: 1, left: 0, refused: 0 }]);
    expect(plan('height', '2', true)).toMatchObject({ same: 0, left: 2, refused: 0 });
    expect(plan('height', 'x')).toMatchObject({ cells: [], refused: 4 });
    expect(plan('fruit', '苹果')).toMatchObject({ refused: 1 });
    expect(plan('age', '3')).toMatchObject({ left: 4 });
  });
});
