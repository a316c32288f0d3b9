import type { Field } from '#schema/definition/Field.ts';
import type { Read } from '#schema/fields/FieldKind.ts';
import { readTypedCell } from '#schema/rows/readTypedRow.ts';
import type { RowContext } from './RowFields.ts';

/** Reads what a person typed into a field of a row. */
export function readTypedValue(text: string, field: Field, { kit, values }: RowContext): Read {
  const placed = kit.placed.fields.get(field.name);
  if (placed === undefined) return { ok: false, issue: { code: 'unknownField', field: field.name, details: {} } };
  return readTypedCell(text, placed, values);
}
