import type { IssueCode } from './issueCodes.ts';

/**
 * One thing that is wrong with a row, as a value. The words for `code` live in the client's texts.
 *
 * `field` is absent where the fault is of the row as a whole.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly field?: string;
  readonly details: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}
