import type { RowChange, StoredRow } from '../../api/RowTransport.ts';
import type { RowState } from './RowState.ts';
import { sameValue } from './sameValue.ts';
import { typedLabels } from '../grid/typedLabels.ts';

/** A row once it is stored: what was sent is no longer pending, unless it was typed anew since. */
export function afterSaving(row: RowState, stored: StoredRow, sent: RowChange | undefined): Omit<RowState, 'values'> {
  const set = sent?.set ?? {};
  const pending = Object.fromEntries(
    Object.entries(row.pending).filter(([name, value]) => !(name in set && sameValue(set[name] ?? null, value))),
  );
  return { ...row, stored, pending, labels: { ...stored.labels, ...typedLabels({ labels: row.labels, pending }) } };
}
