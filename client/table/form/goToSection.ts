/** Brings a section to the top and puts the keyboard into its first editor, or on its heading where none may be used. */
export function goToSection(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  const first =
    section?.querySelector<HTMLElement>('[data-editor]:not([disabled]):not([readonly])') ??
    section?.querySelector('h2');
  first?.focus({ preventScroll: true });
}
