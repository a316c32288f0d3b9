import type { RowEditing } from './RowEditing.ts';

/** What stands in an editor while it has the keyboard. */
export interface EditorDraft {
  readonly editing: RowEditing;
  readonly text: string;
  /** What the row said of the field when the text was put there: where it says something else by now, that counts. */
  readonly seen: string;
}
