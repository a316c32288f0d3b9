import type { CurrentRow } from '../database/rows/selectCurrent.ts';
import type { ChangedField } from '../database/rows/selectChangedSince.ts';
import type { LockedSubmission } from '../database/rows/lockSubmission.ts';
import { isChange, type RowChange } from './planRow.ts';

/**
 * The fields of a row that may have become other than the caller read them; `all` where that cannot be told.
 *
 * Only these can stand against what the caller sends: whoever changes other fields of the same row is in nobody's way.
 */
export function contestedFields(
  change: RowChange,
  row: CurrentRow | undefined,
  since: readonly ChangedField[] | undefined,
  submission: Pick<LockedSubmission, 'part'>,
): readonly ChangedField[] | 'all' {
  if (row === undefined) return [];
  if (isChange(change)) return change.revision === row.revision ? [] : (since ?? 'all');
  // A new row that is there already: the same request once more, or another department was first.
  if (row.id === change.id.toLowerCase()) return row.revision > 1 ? 'all' : [];
  if (submission.part === 0) return [];
  return Object.entries(row.values).flatMap(([field, value]) => (value === null ? [] : [{ field, by: null, at: '' }]));
}
