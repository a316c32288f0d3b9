import type { HistoryFacts } from '#schema/review/historyText.ts';
import type { LockedSubmission } from './lockSubmission.ts';

/** PostgreSQL passes notices of less than 8,000 bytes on. */
const mostNamed = 100;

/**
 * The events of changed rows, one for each submission that shows them, as texts for the channel of events: which rows,
 * never a value. Of many rows none is named; who shows the submission reads it again.
 */
export function rowsChanged(
  submission: Pick<LockedSubmission, 'school' | 'id' | 'siblings'>,
  entries: readonly Pick<HistoryFacts, 'row' | 'sequence' | 'person'>[],
  delivery: string | undefined,
): readonly string[] {
  const named = new Set(entries.flatMap(({ row }) => row ?? []));
  const rows = named.size > mostNamed ? [] : [...named];
  const from = entries[0]?.sequence ?? 0;
  const { school } = submission;
  const told = { type: 'rows', school, rows, from, to: from + entries.length - 1, by: entries[0]?.person ?? 0 };
  return [submission.id, ...submission.siblings].map((id) =>
    JSON.stringify({ ...told, submission: id, ...(delivery === undefined ? {} : { delivery }) }),
  );
}
