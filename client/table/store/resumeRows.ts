import type { KeptChange, KeptChanges } from '../../journal/KeptChange.ts';
import type { RefusedText, RowParts } from './RowState.ts';
import type { RowBook } from './RowBook.ts';

/** Reads a kept change as the definitions in force take it: what they do not take becomes a text with its fault. */
export type ReadKept = (change: KeptChange) => {
  readonly change: KeptChange;
  readonly refused: Readonly<Record<string, RefusedText>>;
};

/** Brings what an earlier page left into a book, under what was typed since; answers it as it can be delivered. */
export function resumeRows(
  book: RowBook,
  kept: KeptChanges,
  read: ReadKept,
): { readonly kept: KeptChanges; readonly ids: readonly string[] } {
  const ids = new Set<string>();
  const packs = kept.packs.map((pack) => {
    if (pack.kind === 'remove') return pack;
    const changes = pack.changes.map((one) => {
      const { change, refused } = read(one);
      bring(book, change, { refused });
      ids.add(change.id);
      return change;
    });
    return { ...pack, changes };
  });
  for (const row of kept.rows) {
    const { change, refused } = read(row);
    const { newer, gone } = row;
    bring(book, change, { refused: { ...row.refused, ...refused }, newer, gone });
    ids.add(row.id);
  }
  return { kept: { ...kept, packs }, ids: [...ids] };
}

function bring(
  book: RowBook,
  { id, base, set, labels }: KeptChange,
  held: Pick<RowParts, 'refused' | 'gone'> & Partial<Pick<RowParts, 'newer'>>,
): void {
  const known = book.get(id);
  if (known === undefined && base === undefined && book.order.indexOf(id) < 0) book.order.append(id);
  const pending = { ...set, ...known?.pending };
  const newer = { ...held.newer, ...known?.newer };
  book.put({
    id,
    stored: known?.stored ?? base,
    pending,
    refused: { ...held.refused, ...known?.refused },
    newer: Object.keys(newer).length === 0 ? undefined : newer,
    elsewhere: known?.elsewhere,
    gone: held.gone ?? known?.gone,
    labels: { ...base?.labels, ...labels, ...known?.labels },
  });
}
