import type { Place } from './gridMoves.ts';

interface Entry {
  readonly key: 'Tab' | 'Enter';
  readonly back: boolean;
  /** The column that a run of Tab began in: Enter returns to it, as in Excel. */
  readonly began: number | undefined;
  readonly columns: number;
}

export interface Next {
  /** May be the row after the last: one is to be added. */
  readonly place: Place;
  readonly began: number | undefined;
}

/** Where Tab or Enter leads from a cell; `undefined` where it leads nowhere. */
export function afterEntry([column, row]: Place, { key, back, began, columns }: Entry): Next | undefined {
  if (key === 'Enter') {
    const to = row + (back ? -1 : 1);
    return to < 0 ? undefined : { place: [began ?? column, to], began: undefined };
  }
  const from = began ?? column;
  const next = column + (back ? -1 : 1);
  if (next >= 0 && next < columns) return { place: [next, row], began: from };
  if (back) return row > 0 ? { place: [columns - 1, row - 1], began: from } : undefined;
  return { place: [0, row + 1], began: undefined };
}
