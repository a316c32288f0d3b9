import type { RowValues } from '#schema/rows/readRow.ts';
import type { RefusedRow, RowChange } from '../../api/RowTransport.ts';
import type { RefusedText, RowState } from './RowState.ts';

interface Refusal {
  readonly state: Omit<RowState, 'values'>;
  /** What of the change can be stored without the refused values. */
  readonly rest: RowValues;
}

/** A row that was not stored: its typed values stay where they are, with their faults or beside the newer row. */
export function afterRefusal(row: RowState, refused: RefusedRow, sent: RowChange | undefined): Refusal {
  const faults: Record<string, RefusedText> = {};
  for (const issue of refused.issues)
    if (issue.field !== undefined) faults[issue.field] = { text: String(row.values[issue.field] ?? ''), issue };
  const kept = (values: RowValues): RowValues =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !(name in faults)));
  const pending = kept(row.pending);
  const faulty = Object.keys(faults).length > 0;
  return {
    state: { ...row, pending, refused: { ...row.refused, ...faults }, newer: refused.current },
    rest: refused.current === undefined && faulty ? kept(sent?.set ?? {}) : {},
  };
}
