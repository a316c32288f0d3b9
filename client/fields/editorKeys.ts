import type { KeyboardEvent } from 'react';
import { moveInForm } from './moveInForm.ts';
import type { RowEditing } from './RowEditing.ts';

/** Keys that every editor of a form knows: Enter goes on, Shift+Enter back, Ctrl+S saves. Tells whether it took the key. */
export function editorKeys(event: KeyboardEvent<HTMLElement>, editing: RowEditing): boolean {
  if (event.nativeEvent.isComposing) return true;
  if (event.key === 'Enter' && (!(event.target instanceof HTMLTextAreaElement) || event.ctrlKey)) {
    event.preventDefault();
    moveInForm(event.currentTarget, event.shiftKey ? -1 : 1);
    return true;
  }
  if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    editing.flush();
    return true;
  }
  return false;
}
