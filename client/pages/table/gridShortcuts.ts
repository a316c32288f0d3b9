/** The keys of the grid, each with the name of its words. */
export const gridShortcuts = [
  ['← ↑ → ↓', 'move'],
  ['Tab / Shift+Tab', 'sideways'],
  ['Enter / Shift+Enter', 'downUp'],
  ['Ctrl+← ↑ → ↓', 'toEdge'],
  ['Ctrl+Home / Ctrl+End', 'toCorner'],
  ['Shift+← ↑ → ↓', 'select'],
  ['Ctrl+A', 'selectAll'],
  ['F2', 'edit'],
  ['Esc', 'cancel'],
  ['Delete', 'clear'],
  ['Ctrl+C / Ctrl+V', 'copyPaste'],
  ['Ctrl+Z / Ctrl+Y', 'undoRedo'],
  ['Ctrl+D / Ctrl+R', 'fill'],
  ['Ctrl+F / Ctrl+H / F3', 'find'],
  ['Ctrl+Enter', 'openForm'],
  ['Alt+↓', 'filter'],
] as const;
