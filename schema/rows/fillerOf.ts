import type { Field } from '../definition/Field.ts';

/** Who fills a field in place of a person; `undefined` where a person types it. */
export function fillerOf(field: Field): 'copies' | 'computed' | 'files' | undefined {
  if (field.kind === 'files') return 'files';
  if (field.typedIfEmpty) return undefined;
  if (field.computed !== undefined) return 'computed';
  return field.copies === undefined ? undefined : 'copies';
}
