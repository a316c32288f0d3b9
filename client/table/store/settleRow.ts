import type { RowValues } from '#schema/rows/readRow.ts';
import { partsOf } from './partsOf.ts';
import type { RowParts, RowState } from './RowState.ts';
import { typedOnly } from './typedOnly.ts';

interface Settled {
  /** `undefined` where the row is given up. */
  readonly parts: RowParts | undefined;
  /** What is to be saved now. */
  readonly send: RowValues;
}

/** A row after the choice between what was typed here and what somebody else stored, in one field or in all. */
export function settleRow(
  row: RowState,
  keep: 'mine' | 'theirs',
  field: string | undefined,
  filled: ReadonlySet<string>,
): Settled {
  const parts = partsOf(row);
  if (row.gone === true) {
    if (keep === 'theirs') return { parts: undefined, send: {} };
    // What somebody deleted is stored anew with all that stood in it.
    const pending = typedOnly(row.values, filled);
    return { parts: { ...parts, stored: undefined, newer: undefined, gone: undefined, pending }, send: pending };
  }
  const names = Object.keys(row.newer ?? {}).filter((name) => field === undefined || name === field);
  const settled = (name: string): boolean => names.includes(name);
  const newer = Object.entries(row.newer ?? {}).filter(([name]) => !settled(name));
  const mine = Object.entries(row.pending).filter(([name]) => settled(name));
  const others = Object.entries(row.pending).filter(([name]) => !settled(name));
  const labels = { ...row.labels };
  if (keep === 'theirs') for (const name of names) labels[name] = row.stored?.labels[name] ?? '';
  return {
    parts: {
      ...parts,
      newer: newer.length === 0 ? undefined : Object.fromEntries(newer),
      pending: keep === 'mine' ? row.pending : Object.fromEntries(others),
      labels,
    },
    send: keep === 'mine' ? Object.fromEntries(mine) : {},
  };
}
