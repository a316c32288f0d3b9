import type { Value } from '#schema/fields/FieldKind.ts';
import { isAbsent } from '#schema/rows/readRow.ts';

/** Whether two values are stored as the same. */
export function sameValue(a: Value, b: Value): boolean {
  if (isAbsent(a) && isAbsent(b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => one === b[at]);
  return a === b;
}
