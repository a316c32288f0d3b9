import type { TouchedSubmissions } from '../database/edition/selectTouched.ts';

/** A new field that stored rows lack. */
export interface LackingRows {
  readonly catalogue: string;
  readonly table: string;
  readonly field: string;
  readonly title: string;
  readonly required: boolean;
  readonly rows: number;
}

/** What a change would touch of what people have done. */
export interface Touches {
  readonly submissions: readonly TouchedSubmissions[];
  readonly lacking: readonly LackingRows[];
  /** Submissions that somebody has passed already: their approval is at stake. */
  readonly approvals: number;
  /** Schools of which something is sent. */
  readonly schools: readonly number[];
}
