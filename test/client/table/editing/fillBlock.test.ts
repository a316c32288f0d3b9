import { describe, expect, it } from 'vitest';
import { duplicateRows } from '#client/table/editing/duplicateRows.ts';
import { fillBlock } from '#client/table/editing/fill/fillBlock.ts';
import { fillFromEdge } from '#client/table/editing/fill/fillFromEdge.ts';
import { column, openTrees } from '../../../support/openTrees.ts';

describe('a block that is filled', () => {
  it('downwards goes on with each column for itself', async () => {
    const trees = await openTrees(
      [{ treeNo: 'A8', fruitCount: 1, tool: 'A' }, { treeNo: 'A9', fruitCount: 3, tool: 'B' }, {}, {}, {}],
      { columns: ['treeNo', 'fruitCount', 'tool'] },
    );
    fillBlock(trees, { x: 0, y: 0, width: 3, height: 2 }, { x: 0, y: 0, width: 3, height: 5 }, 'series');
    expect(column(trees.store, 'treeNo')).toEqual(['A8', 'A9', 'A10', 'A11', 'A12']);
    expect(column(trees.store, 'fruitCount')).toEqual([1, 3, 5, 7, 9]);
    expect(column(trees.store, 'tool')).toEqual(['A', 'B', 'A', 'B', 'A']);
  });

  it('upwards counts back, and what the field does not take is refused', async () => {
    const trees = await openTrees([{}, {}, { fruitCount: 1 }, { fruitCount: 2 }], { columns: ['fruitCount'] });
    fillBlock(trees, { x: 0, y: 2, width: 1, height: 2 }, { x: 0, y: 0, width: 1, height: 4 }, 'series');
    expect(column(trees.store, 'fruitCount')).toEqual(['-1 ✗ tooSmall', 0, 1, 2]);
  });

  it('to the right reads each value as the next field does', async () => {
    const trees = await openTrees([{ remark: '12' }], { columns: ['remark', 'fruitCount', 'isGrafted'] });
    fillFromEdge(trees, { x: 0, y: 0, width: 3, height: 1 }, 'right');
    expect([column(trees.store, 'fruitCount'), column(trees.store, 'isGrafted')]).toEqual([[12], ['12 ✗ wrongType']]);
  });

  it('by key copies the row above, or the first of the selection', async () => {
    const trees = await openTrees([{ height: '2' }, { height: '3' }, {}, {}], { columns: ['height'] });
    fillFromEdge(trees, { x: 0, y: 2, width: 1, height: 1 }, 'down');
    expect(column(trees.store, 'height')).toEqual(['2', '3', '3', null]);
    fillFromEdge(trees, { x: 0, y: 0, width: 1, height: 4 }, 'down');
    expect(column(trees.store, 'height')).toEqual(['2', '2', '2', '2']);
  });

  it('takes codes over only where their parent allows them', async () => {
    const trees = await openTrees([{ fruitGroup: '1', fruit: '19' }, { fruitGroup: '2' }], { columns: ['fruit'] });
    fillFromEdge(trees, { x: 0, y: 0, width: 1, height: 2 }, 'down');
    expect(column(trees.store, 'fruit')).toEqual(['19', '19 ✗ codeNotChosen']);
  });
});

describe('rows that are duplicated', () => {
  it('stand below, with an empty key and without what is filled in', async () => {
    const trees = await openTrees([
      { treeNo: 'A1', remark: '老树', height: '2', plotName: '东坡', tools: ['A', 'B'] },
      { treeNo: 'A2' },
    ]);
    const [copy = ''] = duplicateRows(trees, ['r0']);
    expect([trees.store.indexOf(copy), trees.store.count]).toEqual([1, 3]);
    await trees.store.flush();
    expect(trees.garden.requests.flat()).toEqual([
      { id: copy, revision: null, set: { remark: '老树', height: '2', tools: ['A', 'B'] } },
    ]);
  });
});
