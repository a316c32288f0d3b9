import type { Value } from '#schema/fields/FieldKind.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { RowState } from './RowState.ts';

/** A cell that takes a value its reader let through, or a text that cannot be stored, kept with its fault. */
export type CellEdit = { readonly row: string; readonly field: string } & (
  | { readonly value: Value; readonly label?: string }
  | {
      readonly text: string;
      readonly issue: Issue;
      /** The value that lies under the text; left out, it stays. */
      readonly under?: Value;
    }
);

/** A row that begins. */
export interface AddedRow {
  readonly id: string;
  /** Its index; left out, it stands at the end. */
  readonly at?: number;
  /** What it is prefilled with; sent along with the first typed value. */
  readonly values: RowValues;
  /** The row as it stood before it was removed: it comes back as it was. */
  readonly was?: RowState;
}

/** One act of a person: rows go, rows come, cells change; applied as a whole. */
export interface Act {
  /** What was done, as a key of the texts. */
  readonly label: string;
  readonly cells: readonly CellEdit[];
  readonly added?: readonly AddedRow[];
  readonly removed?: readonly string[];
  /** Not the person's doing, and so not to be taken back. */
  readonly untold?: true;
  /** It only completes the act before, in the same cells: both are taken back together. */
  readonly completes?: true;
}
