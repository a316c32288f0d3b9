import type { Field } from '#schema/definition/Field.ts';
import type { Drawing } from './Drawing.ts';

/** A whole number within the bounds of the field; small ones are more frequent than large ones. */
export function drawInteger({ random }: Drawing, field: Field): number {
  const least = typeof field.minimum === 'number' ? Math.ceil(field.minimum) : 0;
  const most = typeof field.maximum === 'number' ? Math.floor(field.maximum) : least + 10 ** random.between(1, 3);
  return random.between(least, Math.min(most, least + 10 ** random.between(0, 3)));
}

/** An exact number within the bounds of the field, as canonical text, with at most two places. */
export function drawDecimal(drawing: Drawing, field: Field): string {
  const { random } = drawing;
  const places = Math.min(field.decimals?.stored ?? 0, 2);
  const least = typeof field.minimum === 'number' ? field.minimum : 0;
  if (field.unit === '年') return String(random.between(Math.max(least, 1), Math.max(least, 5)));
  const most = typeof field.maximum === 'number' ? field.maximum : least + 10 ** random.between(2, 4);
  const unit = 10 ** places;
  const drawn = random.between(Math.ceil(least * unit), Math.floor(most * unit));
  const text = (drawn / unit).toFixed(places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
