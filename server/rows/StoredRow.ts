import type { Issue } from '#schema/issues/Issue.ts';
import type { Carried } from '#schema/review/Carried.ts';
import type { RowValues } from '#schema/rows/readRow.ts';

/** A row as it stands in the database. */
export interface StoredRow {
  readonly id: string;
  readonly revision: number;
  readonly values: RowValues;
  /** What is said of it where it was carried over from last year. */
  readonly carried?: Carried | null | undefined;
}

/** Why one row of a batch was not stored; the other rows were. */
export type RefusalCode =
  /** A value cannot be stored. */
  | 'ROW_INVALID'
  /** Someone changed the row after it was read; the issues name the fields that changed since. */
  | 'ROW_CHANGED'
  /** The submission has no such row, or the id cannot be used for a new one. */
  | 'ROW_NOT_FOUND'
  /** A record has its row already. */
  | 'ROW_EXISTS'
  /** Several departments share the row. */
  | 'ROW_SHARED'
  /** The submission was sent between two attempts of one delivery: the row was not stored by the first. */
  | 'SUBMISSION_NOT_EDITABLE';

export interface RefusedRow {
  readonly id: string;
  readonly code: RefusalCode;
  readonly issues: readonly Issue[];
  /** The row as it stands, where that is what the caller must see. */
  readonly current?: StoredRow;
}
