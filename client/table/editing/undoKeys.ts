import type { ActPlace, EditHistory } from './EditHistory.ts';

/**
 * Ctrl+Z and Ctrl+Y within a form. What is typed is an act with every key, so an editor that is being typed in lets go
 * of its text first, and shows then what stands after the undo. The focus stays within the form meanwhile, so that the
 * next key is heard; the form must be able to take it.
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
    event.currentTarget.focus({ preventScroll: true });
    const place = isUndo ? history.undo() : history.redo();
    // The editor is entered once it shows what stands now.
    if (place !== undefined) requestAnimationFrame(() => onGo(place));
  };
}
