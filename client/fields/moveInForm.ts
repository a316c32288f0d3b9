const stopsOf = '[data-editor]:not([disabled]):not([readonly])';

/** Goes to the next editor of a form, or to the one before. Answers whether there was one. */
export function moveInForm(from: HTMLElement, step: 1 | -1): boolean {
  const form = from.closest('form');
  if (form === null) return false;
  const stops = [...form.querySelectorAll<HTMLElement>(stopsOf)];
  const at = stops.findIndex((stop) => stop === from || stop.contains(from));
  const next = stops[at + step];
  if (next === undefined) return false;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}
