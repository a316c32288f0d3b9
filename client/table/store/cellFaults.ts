import type { Issue } from '#schema/issues/Issue.ts';
import type { RowRules } from './RowRules.ts';
import type { RowState } from './RowState.ts';

/** A fault of a row that is stored nonetheless, and shown where it stands. */
export interface CellFault {
  readonly issue: Issue;
  readonly severity: 'error' | 'warning';
  /** Words of a check's own message. */
  readonly message?: string;
}

const known = new WeakMap<RowState, ReadonlyMap<string, CellFault>>();

/** The first fault of each field of a row, errors before warnings; worked out once a state. */
export function cellFaults(row: RowState, rules: RowRules): ReadonlyMap<string, CellFault> {
  const before = known.get(row);
  if (before !== undefined) return before;
  const faults = new Map<string, CellFault>();
  for (const issue of rules.failures(row.values)) {
    const { severity, fields, message } = issue.details;
    const fault: CellFault = {
      issue,
      severity: severity === 'warning' ? 'warning' : 'error',
      ...(typeof message === 'string' ? { message } : {}),
    };
    const places = Array.isArray(fields) ? fields : [issue.field ?? ''];
    for (const place of places)
      if (faults.get(place)?.severity !== 'error') faults.set(place, faults.get(place) ?? fault);
  }
  known.set(row, faults);
  return faults;
}
