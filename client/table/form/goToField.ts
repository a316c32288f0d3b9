/** Puts the keyboard into the editor of a field and brings it into sight. */
export function goToField(name: string): void {
  const editors = [...document.querySelectorAll<HTMLElement>('.row-form [data-editor]')];
  const editor = editors.find((one) => one.dataset['editor'] === name);
  editor?.focus({ preventScroll: true });
  editor?.closest('.field')?.scrollIntoView({ block: 'center' });
}
