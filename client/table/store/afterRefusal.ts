import type { RowValues } from '#schema/rows/readRow.ts';
import type { RefusedRow } from '../../api/RowTransport.ts';
import type { NewerValue, RefusedText, RowParts, RowState } from './RowState.ts';
import { typedLabels } from './typedLabels.ts';

interface Refusal {
  readonly parts: RowParts;
  /** What of the change can be stored without the rest. */
  readonly rest: RowValues;
}

/** A row that was not stored: its typed values stay where they are, with their faults or beside the newer ones. */
export function afterRefusal(row: RowState, refused: RefusedRow, sent: RowValues): Refusal {
  if (refused.code === 'ROW_NOT_FOUND') return { parts: { ...row, gone: true }, rest: {} };
  if (refused.current !== undefined) return besideNewer(row, refused, refused.current, sent);
  const faults: Record<string, RefusedText> = {};
  for (const issue of refused.issues)
    if (issue.field !== undefined) faults[issue.field] = { text: String(row.values[issue.field] ?? ''), issue };
  const pending = without(row.pending, faults);
  const faulty = Object.keys(faults).length > 0;
  return {
    parts: { ...row, pending, refused: { ...row.refused, ...faults } },
    rest: faulty ? without(sent, faults) : {},
  };
}

/** Somebody stored other values since: the person chooses where they meet, the rest goes over the newer row. */
function besideNewer(
  row: RowState,
  { issues }: RefusedRow,
  stored: NonNullable<RefusedRow['current']>,
  sent: RowValues,
): Refusal {
  const newer: Record<string, NewerValue> = { ...row.newer };
  // A row that exists already, of a record, names no field: all that was sent may stand against it.
  const fields = issues.length > 0 ? issues : Object.keys(sent).map((field) => ({ field, details: {} }));
  for (const { field, details } of fields) {
    if (field === undefined || !(field in row.pending)) continue;
    const { by, at } = details as { readonly by?: string; readonly at?: string };
    newer[field] = {
      value: stored.values[field] ?? null,
      ...(by === undefined ? {} : { by }),
      ...(at === undefined ? {} : { at }),
    };
  }
  return {
    parts: { ...row, id: stored.id, stored, newer, labels: { ...stored.labels, ...typedLabels(row) } },
    rest: without(sent, newer),
  };
}

function without(values: RowValues, names: Readonly<Record<string, unknown>>): RowValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !(name in names)));
}
