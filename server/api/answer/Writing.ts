import type { RawRows } from '../../database/reading/readMessages.ts';
import type { BoundRequest } from '../../database/reading/RowQuery.ts';
import type { Output } from './Output.ts';

/** An answer while it is written: the rows it is made of, and where it goes. */
export interface Writing {
  readonly rows: RawRows;
  readonly out: Output;
  readonly request: BoundRequest;
}

/** Writes a part of an answer from a row; the rows of the lists below it end before `end`. */
export type RowWriter = (writing: Writing, row: number, end: number) => void;

/** Where a value begins in the bytes of the rows; -1 for null. */
export function position({ rows }: Writing, row: number, column: number): number {
  return rows.positions[row * rows.width + column] ?? -1;
}

export function endOf({ rows }: Writing, start: number): number {
  const { bytes } = rows;
  return start + bytes.readInt32BE(start - 4);
}

/** A value as text; `null` where there is none. */
export function textAt(writing: Writing, row: number, column: number): string | null {
  const start = position(writing, row, column);
  return start === -1 ? null : writing.rows.bytes.toString('utf8', start, endOf(writing, start));
}
