import type { GridSize, Place } from './gridMoves.ts';

/** Whether a cell holds something; `undefined` where its row is not read yet. */
export type IsFilled = (place: Place) => boolean | undefined;

export type Jump =
  | { readonly kind: 'there'; readonly place: Place }
  /** The rows around this one have to be read first. */
  | { readonly kind: 'unread'; readonly row: number };

const steps: Readonly<Record<string, Place>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Where Ctrl and an arrow lead: to the end of the filled cells one stands in, else to the next filled cell, else to the
 * edge, as in Excel.
 */
export function jumpByFilled(from: Place, key: string, isFilled: IsFilled, size: GridSize): Jump | undefined {
  const step = steps[key];
  if (step === undefined) return undefined;
  const next = ([column, row]: Place): Place | undefined => {
    const to: Place = [column + step[0], row + step[1]];
    return to[0] < 0 || to[1] < 0 || to[0] >= size.columns || to[1] >= size.rows ? undefined : to;
  };
  let at = next(from);
  if (at === undefined) return { kind: 'there', place: from };
  const here = isFilled(from);
  const beside = isFilled(at);
  if (here === undefined) return { kind: 'unread', row: from[1] };
  if (beside === undefined) return { kind: 'unread', row: at[1] };
  const inRun = here && beside;
  let last: Place = inRun ? at : from;
  for (; at !== undefined; at = next(at)) {
    const filled = isFilled(at);
    if (filled === undefined) return { kind: 'unread', row: at[1] };
    if (inRun && !filled) return { kind: 'there', place: last };
    if (!inRun && filled) return { kind: 'there', place: at };
    last = at;
  }
  return { kind: 'there', place: last };
}
