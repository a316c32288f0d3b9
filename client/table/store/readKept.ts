import type { PlacedTable } from '#schema/fields/PlacedField.ts';
import { readRow } from '#schema/rows/readRow.ts';
import type { ReadKept } from './resumeRows.ts';
import type { RefusedText } from './RowState.ts';

/** Reads kept changes by the definition of a table, which may be another than the one they were typed by. */
export function readKept(placed: PlacedTable): ReadKept {
  return (change) => {
    const read = readRow(change.set, placed, change.base?.values);
    if (read.ok) return { change: { ...change, set: read.values }, refused: {} };
    const refused: Record<string, RefusedText> = {};
    for (const issue of read.issues)
      if (issue.field !== undefined) refused[issue.field] = { text: String(change.set[issue.field] ?? ''), issue };
    const set = Object.fromEntries(Object.entries(change.set).filter(([name]) => !(name in refused)));
    return { change: { ...change, set }, refused };
  };
}
