import type { Field } from '#schema/definition/Field.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { RowContext } from './RowFields.ts';

/** What separates several values of one field, as people write it. */
export const separator = '、';

/** A value as people edit and copy it; it reads back as the same value. */
export function showValue(field: Field, value: Value | undefined, { kit, words }: RowContext): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const placed = kit.placed.fields.get(field.name);
  return placed === undefined ? String(value) : kindOf(field).exactText(value, placed);
}
