import { type ClipboardTexts, readClipboard } from '../clipboard/readClipboard.ts';
import type { Block } from '../Block.ts';
import type { EditTarget } from '../EditTarget.ts';
import { inSlices } from '../inSlices.ts';
import { nameRows } from '../nameRows.ts';
import type { PasteOutcome } from './PasteOutcome.ts';
import { pastePlan } from './pastePlan.ts';
import { planCells } from './planCells.ts';
import { withoutTitles } from './withoutTitles.ts';

/** Cells that one act may hold; more are to be pasted in parts. */
export const mostCells = 1_000_000;

export interface PasteWatch {
  /** Whether the person still wants it. */
  goesOn(): boolean;
  /** How many of the rows are checked. */
  tell(done: number, of: number): void;
}

/**
 * Pastes a block over a selection: every cell is read as if it were typed, rows are added at the end, and all of it is
 * one act. It works in slices; until the last of them nothing is changed, so that it can be stopped.
 */
export async function pasteBlock(
  target: EditTarget,
  texts: ClipboardTexts,
  selection: Block,
  watch: PasteWatch,
): Promise<PasteOutcome> {
  const { store } = target;
  const content = await inSlices(readClipboard(texts), () => watch.goesOn());
  if (content === undefined) return { kind: 'stopped' };
  if (content.kind !== 'block') return { kind: content.kind };
  const { block, titlesLeftOut } = withoutTitles(content.block, target.columns.slice(selection.x));
  const plan = pastePlan(block, selection, {
    columns: target.columns.length,
    rows: store.count,
    mayAdd: target.mayAdd,
  });
  const { into } = plan;
  const cellCount = into.width * into.height;
  if (cellCount > mostCells) return { kind: 'tooMuch', cells: cellCount, most: mostCells };
  if (into.height === 0) return { kind: 'notAddable' };
  await store.load(into.y, Math.min(into.y + into.height, store.count), () => watch.goesOn());
  const planned = await inSlices(telling(planCells(target, block, plan), into.height, watch), () => watch.goesOn());
  if (planned === undefined) return { kind: 'stopped' };
  const named = await nameRows(target.fields, planned.cells);
  if (!watch.goesOn()) return { kind: 'stopped' };
  store.act({ label: 'pasted', cells: named.cells, added: planned.added });
  const refused = named.cells.reduce((count, cell) => count + ('text' in cell ? 1 : 0), 0);
  return {
    kind: 'pasted',
    block: into,
    merged: block.merged,
    counts: {
      taken: named.cells.length - refused,
      refused,
      addedRows: planned.added.length,
      columnsLeftOut: plan.columnsLeftOut,
      rowsLeftOut: plan.rowsLeftOut,
      skipped: planned.skipped,
      merged: block.merged.length,
      asShown: planned.asShown,
      shortRows: planned.shortRows,
      namesFound: named.namesFound,
      titlesLeftOut,
    },
  };
}

function* telling<Result>(work: Generator<number, Result>, of: number, watch: PasteWatch): Generator<unknown, Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    watch.tell(step.value, of);
    yield step.value;
  }
}
