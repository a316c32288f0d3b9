import type { SheetCell } from '#schema/rows/SheetCell.ts';

/** Cells that a sheet had joined into one; its value stands in the first of them. */
export interface MergedCells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block of cells as it lies on the clipboard. Rows may differ in length. */
export interface SheetBlock {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merged: readonly MergedCells[];
  /** Copied from this system: its texts need no cleaning. */
  readonly own: boolean;
}
