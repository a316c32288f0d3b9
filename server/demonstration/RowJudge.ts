import type { RowValues } from '#schema/rows/readRow.ts';

/** The fields that a check which fails speaks of, and those that the computed ones among them rest on. */
export interface FailingCheck {
  readonly fields: readonly string[];
  readonly beneath: readonly string[];
}

/** What the rules of a table say of a row while it is drawn. */
export interface RowJudge {
  /** The row with its computed fields filled in. */
  compute(values: RowValues): RowValues;
  /** The row with what is counted over other rows filled in; `undefined` where the table counts nothing. */
  readonly count: ((values: RowValues, rows: (table: string) => readonly RowValues[]) => RowValues) | undefined;
  /** Whether the condition under which a field must be filled holds. */
  isRequired(field: string, values: RowValues): boolean;
  failing(values: RowValues): readonly FailingCheck[];
  /** Whether a row is prepared for this row of the table that rows are prepared from. */
  isPrepared(base: RowValues): boolean;
}
