import type { RowValues } from '#schema/rows/readRow.ts';
import type { StoredRow } from '../../api/RowTransport.ts';
import type { NewerValue, RowParts, RowState } from './RowState.ts';
import { sameValue } from './sameValue.ts';
import { typedLabels } from './typedLabels.ts';

interface Meeting {
  /** What of the row was stored with it. */
  readonly sent?: RowValues | undefined;
  /** What of the row is under way: the server decides on it. */
  readonly underWay?: RowValues | undefined;
  /** Fields that the system fills in: nobody has changed them. */
  readonly filled: ReadonlySet<string>;
}

interface Met {
  readonly parts: RowParts;
  /** Fields in which something else was stored than was typed here: they wait for the person. */
  readonly contested: readonly string[];
}

/**
 * A row as the server holds it comes to one that is open here. What was sent is no longer pending, what was typed since
 * stays over it; where somebody else changed the same field, both values are kept for the person to choose.
 */
export function meetStored(row: RowState, stored: StoredRow, { sent = {}, underWay = {}, filled }: Meeting): Met {
  if (row.stored !== undefined && stored.revision < row.stored.revision) return { parts: row, contested: [] };
  const known: RowValues = { ...row.stored?.values, ...sent };
  const elsewhere = new Set(row.elsewhere);
  if (row.stored !== undefined)
    for (const [name, value] of Object.entries(stored.values))
      if (!filled.has(name) && !sameValue(known[name] ?? null, value)) elsewhere.add(name);
  const pending = Object.fromEntries(
    Object.entries(row.pending).filter(([name, value]) => !(name in sent && sameValue(sent[name] ?? null, value))),
  );
  const newer: Record<string, NewerValue> = {};
  const contested: string[] = [];
  for (const [name, value] of Object.entries(pending)) {
    const now = stored.values[name] ?? null;
    if (sameValue(now, value) || name in underWay) continue;
    const before = row.newer?.[name];
    if (before !== undefined) newer[name] = sameValue(before.value, now) ? before : { value: now };
    else if (row.stored !== undefined && !sameValue(known[name] ?? null, now)) {
      newer[name] = { value: now };
      contested.push(name);
    }
  }
  for (const name of Object.keys(pending)) elsewhere.delete(name);
  return {
    parts: {
      id: row.id,
      stored,
      pending,
      refused: row.refused,
      newer: Object.keys(newer).length === 0 ? undefined : newer,
      elsewhere: elsewhere.size === 0 ? undefined : elsewhere,
      labels: { ...stored.labels, ...typedLabels({ labels: row.labels, pending }) },
    },
    contested,
  };
}
