import type { Field } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import { isAbsent } from '#schema/rows/readRow.ts';
import { type ColumnFilter, filterShape } from './ColumnFilter.ts';

/** The filter that leaves the rows with the same value; `undefined` where a column cannot be filtered. */
export function filterByValue(field: Field, value: Value): ColumnFilter | undefined {
  const shape = filterShape(field.kind);
  if (shape === 'none') return undefined;
  if (isAbsent(value) || value === null) return shape === 'among' ? { among: [''] } : { empty: true };
  if (shape === 'among') return { among: typeof value === 'object' ? value : [String(value)] };
  const text = typeof value === 'object' ? (value[0] ?? '') : String(value);
  return shape === 'range' ? { from: text, to: text } : { text: { how: 'equals', text } };
}
