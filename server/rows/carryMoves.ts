import type { Carried } from '#schema/review/Carried.ts';
import type { CarryMoves } from '../database/rows/recordChanges.ts';
import type { LockedSubmission } from '../database/rows/lockSubmission.ts';

/**
 * What a batch does to the counts of rows carried over, by what was said of them before. A row that several departments
 * share has no mark of its own: each department's submission counts it.
 */
export function carryMoves(
  submission: LockedSubmission,
  before: readonly (Carried | null)[],
  to: 'confirmed' | 'changed' | 'dropped',
): CarryMoves {
  const marks = submission.part > 0 && before.length > 0 ? [sharedMark(submission)] : before;
  const moved = marks.filter((mark) => mark !== null && mark !== to);
  const from = (mark: Carried): number => -moved.filter((one) => one === mark).length;
  const counts = { confirmed: from('confirmed'), changed: from('changed'), dropped: 0 };
  return { ...counts, [to]: counts[to] + moved.length };
}

/** What this department said of the shared row. */
export function sharedMark({ carriedRows, confirmedRows, changedRows }: LockedSubmission): Carried | null {
  if (carriedRows === 0) return null;
  if (changedRows > 0) return 'changed';
  return confirmedRows > 0 ? 'confirmed' : 'carried';
}
