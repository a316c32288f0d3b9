import type { HistoryFacts } from '#schema/review/historyText.ts';
import type { LockedSubmission } from './lockSubmission.ts';

/** PostgreSQL passes notices of less than 8,000 bytes on. */
const mostNamed = 100;

/**
 * What is said on the channel `rows_changed` with every change of rows: which, in which submissions and by which delivery, never a
 * value. Of many rows none is named; who shows the submission reads it again.
 */
export function rowsChanged(
  submission: Pick<LockedSubmission, 'school' | 'id' | 'siblings'>,
  entries: readonly Pick<HistoryFacts, 'row' | 'sequence'>[],
  delivery: string | undefined,
): string {
  const rows = new Set(entries.flatMap(({ row }) => row ?? []));
  return JSON.stringify({
    school: submission.school,
    submissions: [submission.id, ...submission.siblings],
    delivery: delivery ?? null,
    rows: rows.size > mostNamed ? [] : [...rows],
  });
}
