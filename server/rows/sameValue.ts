import type { Value } from '#schema/fields/FieldKind.ts';

/** Whether two canonical values are one: lists by their members. */
export function sameValue(a: Value, b: Value): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((member, at) => member === b[at]);
  return a === b;
}
