import type { KeyboardEvent } from 'react';
import { moveInForm } from './moveInForm.ts';
import type { RowEditing } from './RowEditing.ts';

/** Keys that every editor of a form knows: Enter goes on, Shift+Enter back, Ctrl+S saves. Tells whether it took the key. */
export function editorKeys(event: KeyboardEvent<HTMLElement>, editing: RowEditing): boolean {
  if (event.nativeEvent.isComposing || event.keyCode === 229) return true;
  const isArea = event.target instanceof HTMLTextAreaElement;
  // In a text of several lines Enter begins a line; with Ctrl it goes on there too.
  if (event.key === 'Enter' && (!isArea || event.ctrlKey || event.shiftKey)) {
    event.preventDefault();
    if (event.target instanceof HTMLElement) moveInForm(event.target, event.shiftKey ? -1 : 1);
    return true;
  }
  if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.altKey) {
    event.preventDefault();
    editing.flush();
    return true;
  }
  return false;
}
