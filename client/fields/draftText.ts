import type { EditorDraft } from './EditorDraft.ts';
import type { FieldView, RowEditing } from './RowEditing.ts';

/**
 * The text that an editor shows: the value as people read it; while it has the keyboard, what is typed – unless the
 * field was changed from elsewhere since, by an undo or a step to another row.
 */
export function draftText(draft: EditorDraft | undefined, view: FieldView, editing: RowEditing): string {
  if (draft === undefined) return view.shown;
  return draft.editing === editing && draft.seen === view.text ? draft.text : view.text;
}
