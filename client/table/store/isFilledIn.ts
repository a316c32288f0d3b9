import type { Field } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';

/** Whether the system fills a field in, so that nobody types it; some may be typed while nothing came. */
export function isFilledIn(field: Field, value: Value): boolean {
  if (field.copies === undefined && field.computed === undefined) return false;
  return !field.typedIfEmpty || value !== null;
}
