/** Goes to the next editor of a form, or to the one before. */
export function moveInForm(from: HTMLElement, step: 1 | -1): void {
  const form = from.closest('form');
  if (form === null) return;
  const stops = [...form.querySelectorAll<HTMLElement>('[data-editor]:not([disabled]):not([readonly])')];
  const at = stops.findIndex((stop) => stop === from || stop.contains(from));
  stops[at + step]?.focus();
}
