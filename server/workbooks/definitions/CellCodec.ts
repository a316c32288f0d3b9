import type { CellValue } from 'hucre/xlsx';

export type ReadCell =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly expected: string };

/** How a member of a definition stands in a cell. */
export interface CellCodec {
  /** `undefined` where the value has no form for people; it then stands as JSON in the last column. */
  write(value: unknown): CellValue | undefined;
  /** Reads a cell that is not empty. */
  read(cell: CellValue): ReadCell;
  /** What the drop-down offers. */
  readonly choices?: readonly string[];
}
