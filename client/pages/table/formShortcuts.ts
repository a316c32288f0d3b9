/** The keys of a form, each with the name of its words. */
export const formShortcuts = [
  ['Enter', 'next'],
  ['Shift+Enter', 'previous'],
  ['Tab / Shift+Tab', 'nextControl'],
  ['Alt+↓', 'openChoices'],
  ['F1', 'explainField'],
  ['Esc', 'takeBack'],
  ['Ctrl+↓ / Ctrl+↑', 'nextRow'],
  ['← →', 'yesNo'],
] as const;
