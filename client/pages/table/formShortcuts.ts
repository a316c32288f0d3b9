/** The keys of a form, each with the name of its words. */
export const formShortcuts = [
  ['Enter', 'next'],
  ['Shift+Enter', 'previous'],
  ['Tab / Shift+Tab', 'nextControl'],
  ['Esc', 'takeBack'],
  ['← →', 'yesNo'],
] as const;
