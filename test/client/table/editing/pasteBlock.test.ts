import { describe, expect, it } from 'vitest';
import { EditHistory } from '#client/table/editing/EditHistory.ts';
import type { EditTarget } from '#client/table/editing/EditTarget.ts';
import { fillMerged } from '#client/table/editing/paste/fillMerged.ts';
import { pasteBlock } from '#client/table/editing/paste/pasteBlock.ts';
import type { PasteOutcome } from '#client/table/editing/paste/PasteOutcome.ts';
import { column, openTrees } from '../../../support/openTrees.ts';

const watch = { goesOn: () => true, tell: () => {} };
const corner = { x: 0, y: 0, width: 1, height: 1 };

async function paste(target: EditTarget, plain: string, into = corner, html = ''): Promise<PasteOutcome> {
  return pasteBlock(target, { plain, html, picture: false }, into, watch);
}

/** The figures that are not nothing. */
function counted(outcome: PasteOutcome): unknown {
  if (outcome.kind !== 'pasted') return outcome.kind;
  return Object.fromEntries(Object.entries(outcome.counts).filter(([, count]) => count !== 0 && count !== false));
}

describe('a block that is pasted', () => {
  it('changes rows, adds those that are missing, and is sent and taken back as one', async () => {
    const trees = await openTrees([{ treeNo: 'A1', height: '2' }], { columns: ['treeNo', 'height', 'isGrafted'] });
    const history = new EditHistory(trees.store);
    const outcome = await paste(trees, 'A1\t１.５\t√\r\nA2\t3\t否\r\nA3\t1,5\t\r\n');
    expect(counted(outcome)).toEqual({ taken: 8, refused: 1, addedRows: 2 });
    expect(column(trees.store, 'treeNo')).toEqual(['A1', 'A2', 'A3']);
    expect(column(trees.store, 'height')).toEqual(['1.5', '3', '1,5 ✗ ambiguousNumber']);
    expect(column(trees.store, 'isGrafted')).toEqual([true, false, null]);
    expect(history.undoable).toEqual({ label: 'pasted', cells: 9, rows: 2 });
    history.undo();
    expect([column(trees.store, 'treeNo'), column(trees.store, 'height')]).toEqual([['A1'], ['2']]);
    history.redo();
    expect(column(trees.store, 'height')).toEqual(['1.5', '3', '1,5 ✗ ambiguousNumber']);
    await trees.store.flush();
    expect(trees.garden.requests.flat().map(({ set }) => set)).toEqual([
      { height: '1.5', isGrafted: true },
      { treeNo: 'A2', height: '3', isGrafted: false },
      { treeNo: 'A3' },
    ]);
  });

  it('leaves out columns and rows for which there is no place, and says how many', async () => {
    const trees = await openTrees([{ treeNo: 'A1' }], { columns: ['treeNo', 'height'], mayAdd: false });
    const outcome = await paste(trees, 'B1\t2\tmore\tmore\nB2\t3\tmore\tmore\n');
    expect(counted(outcome)).toEqual({ taken: 2, columnsLeftOut: 2, rowsLeftOut: 1 });
    expect(counted(await paste(trees, 'B1', { ...corner, y: 1 }))).toBe('notAddable');
  });

  it('leaves cells alone that a ragged block lacks', async () => {
    const trees = await openTrees(
      [
        { treeNo: 'A1', height: '2' },
        { treeNo: 'A2', height: '3' },
      ],
      {
        columns: ['treeNo', 'height'],
      },
    );
    expect(counted(await paste(trees, 'B1\t9\nB2'))).toEqual({ taken: 3, shortRows: 1 });
    expect(column(trees.store, 'height')).toEqual(['9', '3']);
  });

  it('skips cells that are filled in, hidden or others’, and columns that are hidden', async () => {
    const trees = await openTrees([{}], {
      columns: ['treeNo', 'age', 'plotName', 'remark', 'height'],
      editable: ['treeNo', 'height', 'age', 'plotName'],
    });
    trees.store.renew({ id: 'r0', revision: 2, values: {}, labels: {}, masked: ['height'] });
    expect(counted(await paste(trees, 'A1\t9\tEast\tnote\t2'))).toEqual({ taken: 1, skipped: 4 });
    expect(trees.store.row('r0')?.pending).toEqual({ treeNo: 'A1' });
  });

  it('of one cell fills the selection; of several repeats where the selection is a multiple', async () => {
    const trees = await openTrees([{}, {}, {}, {}], { columns: ['height', 'fruitCount', 'remark'] });
    await paste(trees, '7', { x: 1, y: 0, width: 1, height: 4 });
    expect(column(trees.store, 'fruitCount')).toEqual([7, 7, 7, 7]);
    await paste(trees, '1\n2', { x: 0, y: 0, width: 2, height: 4 });
    expect([column(trees.store, 'height'), column(trees.store, 'fruitCount')]).toEqual([
      ['1', '2', '1', '2'],
      [1, 2, 1, 2],
    ]);
    await paste(trees, 'a\nb\nc', { x: 2, y: 0, width: 1, height: 2 });
    expect(column(trees.store, 'remark')).toEqual(['a', 'b', 'c', null]);
  });

  it('leaves the titles of its columns out', async () => {
    const trees = await openTrees([], { columns: ['treeNo', 'height'] });
    expect(counted(await paste(trees, '树号*\t高度（米）\nA1\t2'))).toEqual({
      taken: 2,
      addedRows: 1,
      titlesLeftOut: true,
    });
    expect(column(trees.store, 'treeNo')).toEqual(['A1']);
  });

  it('reads codes by label and alias, and below the parent of the same row, wherever that stands', async () => {
    const trees = await openTrees([], { columns: ['fruit', 'fruitGroup', 'tool'] });
    const outcome = await paste(trees, '其他\t仁果类\t剪\n桃\t仁果类\t锤\n');
    expect(counted(outcome)).toEqual({ taken: 4, refused: 2, addedRows: 2 });
    expect(column(trees.store, 'fruit')).toEqual(['19', '桃 ✗ codeNotChosen']);
    expect(column(trees.store, 'tool')).toEqual(['A', '锤 ✗ unknownCode']);
  });

  it('takes names of rows for their keys with one question a field, and refuses a name that two rows have', async () => {
    const plots = {
      东坡: [{ key: 'P1', label: '东坡' }],
      P2: [{ key: 'P2', label: '西坡' }],
      河边: [
        { key: 'P3', label: '河边' },
        { key: 'P4', label: '河边' },
      ],
    };
    const trees = await openTrees([], { columns: ['plotCode', 'nearPlotCodes'], plots });
    const outcome = await paste(trees, '东坡\t东坡、P2\nP2\t\n河边\tP9\nP9\t\n东坡\t\n');
    expect(trees.asked).toEqual(['plotCode: 东坡 P2 河边 P9', 'nearPlotCodes: 东坡 P2 P9']);
    expect(counted(outcome)).toEqual({ taken: 9, refused: 1, addedRows: 5, namesFound: 3 });
    expect(column(trees.store, 'plotCode')).toEqual(['P1', 'P2', '河边 ✗ ambiguousLabel', 'P9', 'P1']);
    expect(column(trees.store, 'nearPlotCodes')).toEqual([['P1', 'P2'], null, ['P9'], null, null]);
    expect(trees.store.row(trees.store.idAt(0) ?? '')?.labels['plotCode']).toBe('东坡');
  });

  it('with emoji and marks that nobody sees is taken as people see it', async () => {
    const trees = await openTrees([], { columns: ['remark', 'treeNo', 'fruitCount'] });
    await paste(trees, '好🌸\u200b\tA\u200b1\u00a0\t\ufeff1２\u00a0\n#REF!\tA2\t1.2E+15\n');
    expect(column(trees.store, 'remark')).toEqual(['好🌸', '#REF! ✗ sheetError']);
    expect(column(trees.store, 'treeNo')).toEqual(['A1', 'A2']);
    expect(column(trees.store, 'fruitCount')).toEqual([12, '1.2E+15 ✗ digitsLost']);
  });

  it('with joined cells fills the first, and the others where that is wanted', async () => {
    const trees = await openTrees([], { columns: ['treeNo', 'remark'] });
    const html = '<table><tr><td>A1</td><td rowspan=2>东坡</td></tr><tr><td>A2</td></tr></table>';
    const outcome = await paste(trees, 'A1\t东坡\nA2\t\n', corner, html);
    expect(counted(outcome)).toEqual({ taken: 4, addedRows: 2, merged: 1 });
    if (outcome.kind !== 'pasted') return;
    expect(column(trees.store, 'remark')).toEqual(['东坡', null]);
    expect(fillMerged(trees, outcome.block, outcome.merged)).toBe(1);
    expect(column(trees.store, 'remark')).toEqual(['东坡', '东坡']);
  });

  it('that is too large, stopped or a picture changes nothing', async () => {
    const trees = await openTrees([], { columns: ['treeNo', 'remark'] });
    const many = 'A\tB\n'.repeat(500_001);
    expect(await paste(trees, many)).toEqual({ kind: 'tooMuch', cells: 1_000_002, most: 1_000_000 });
    const stopped = { goesOn: () => false, tell: () => {} };
    expect(
      await pasteBlock(trees, { plain: 'A\tB\n'.repeat(50_000), html: '', picture: false }, corner, stopped),
    ).toEqual({ kind: 'stopped' });
    expect(await pasteBlock(trees, { plain: '', html: '', picture: true }, corner, watch)).toEqual({ kind: 'picture' });
    expect(trees.store.count).toBe(0);
  });
});
