import type { Issue } from '#schema/issues/Issue.ts';
import type { RowValues } from '#schema/rows/readRow.ts';

/** What a table's rules say of one row, as far as the row alone tells. */
export interface RowRules {
  compute(values: RowValues): RowValues;
  failures(values: RowValues): readonly Issue[];
}

/** Stands until the rules are read: nothing is computed, what must be filled is known. */
export const noRules: RowRules = { compute: (values) => values, failures: () => [] };
