import type { RowValues } from '#schema/rows/readRow.ts';

/** What the rules of a table say of a row while it is drawn. */
export interface RowJudge {
  /** The row with its computed fields filled in. */
  compute(values: RowValues): RowValues;
  /** Whether the condition under which a field must be filled holds. */
  isRequired(field: string, values: RowValues): boolean;
  /** For each check that fails, the fields that it speaks of. */
  failing(values: RowValues): readonly (readonly string[])[];
  /** Whether a row is prepared for this row of the table that rows are prepared from. */
  isPrepared(base: RowValues): boolean;
}
