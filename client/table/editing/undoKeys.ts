import type { ActPlace, EditHistory } from './EditHistory.ts';

/**
 * Ctrl+Z and Ctrl+Y within a form. What is typed is an act with every key, so an editor that is being typed in lets go
 * of its text first, and shows then what stands after the undo.
 */
export function undoKeys(
  history: EditHistory,
  onGo: (place: ActPlace) => void,
): (event: React.KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const key = event.key.toLowerCase();
    const isUndo = key === 'z' && !event.shiftKey;
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !(isUndo || isRedo)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.target instanceof HTMLElement) event.target.blur();
    const place = isUndo ? history.undo() : history.redo();
    // The editor is entered once it shows what stands now.
    if (place !== undefined) requestAnimationFrame(() => onGo(place));
  };
}
