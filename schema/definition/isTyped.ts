import type { Field } from './Field.ts';

/** People type this field: it is neither computed nor copied, or may be typed where that yields nothing. */
export function isTyped(field: Field): boolean {
  return (field.computed === undefined && field.copies === undefined) || field.typedIfEmpty;
}
