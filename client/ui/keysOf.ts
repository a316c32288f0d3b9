/** A key with what is held beside it, written as on the sheet: `Ctrl+K`, `Alt+PageDown`, `?`. ⌘ counts as Ctrl. */
export function keysOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // A sign that needs Shift, as ? does, says so itself.
  const shift = event.shiftKey && (event.key.length > 1 || /[a-z]/i.test(event.key));
  const held = [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : ''];
  return [...held.filter(Boolean), key].join('+');
}
