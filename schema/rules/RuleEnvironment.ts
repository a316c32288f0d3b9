import type { RowValues } from '../rows/readRow.ts';

/** What a rule is asked about. Whatever is absent makes the parts of the rule that need it empty. */
export interface RuleEnvironment {
  readonly this?: RowValues;
  /** Last year's row with the same key, under the names of this year. */
  readonly last?: RowValues;
  /** The rows of a table in the same school and collection. */
  readonly rows?: (table: string) => readonly RowValues[];
  readonly lastYear?: { readonly rows: (table: string) => readonly RowValues[] };
  readonly academicYear?: string;
  /** An imported figure as decimal text. */
  readonly external?: (source: string, figure: string) => string | null;
}
