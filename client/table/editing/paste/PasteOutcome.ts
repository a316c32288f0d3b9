import type { Block } from '../Block.ts';
import type { MergedCells } from '../clipboard/SheetBlock.ts';

/** What became of a pasted block, in figures that are told to the person. */
export interface PasteCounts {
  /** Cells whose values were taken, empty ones among them. */
  readonly taken: number;
  /** Cells whose texts cannot be stored: they stand where they were pasted, with their faults. */
  readonly refused: number;
  readonly addedRows: number;
  /** Columns of the block for which the table has none. */
  readonly columnsLeftOut: number;
  /** Rows of the block for which there is no place, as none may be added. */
  readonly rowsLeftOut: number;
  /** Cells that are filled in by the system, hidden from the person, or others' to fill. */
  readonly skipped: number;
  /** Joined cells: the value went into the first of each. */
  readonly merged: number;
  /** Numbers with more places than the field keeps, taken as the sheet showed them. */
  readonly asShown: number;
  /** Rows that are shorter than the others: what they lack was left as it was. */
  readonly shortRows: number;
  /** Names for which the key of a row was found. */
  readonly namesFound: number;
  /** The first row was the titles of the columns. */
  readonly titlesLeftOut: boolean;
}

export type PasteOutcome =
  | {
      readonly kind: 'pasted';
      readonly counts: PasteCounts;
      readonly block: Block;
      readonly merged: readonly MergedCells[];
    }
  | { readonly kind: 'nothing' | 'picture' | 'stopped' | 'notAddable' }
  | { readonly kind: 'tooMuch'; readonly cells: number; readonly most: number };
