import type { Field } from '#schema/definition/Field.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { RowContext } from './RowFields.ts';
import { separated } from './separated.ts';

/** A value as it stands where nobody edits it: numbers with separators, references with what they name. */
export function displayValue(
  field: Field,
  value: Value | undefined,
  { kit, words }: Partial<RowContext> & Pick<RowContext, 'kit' | 'words'>,
  label: string | undefined,
): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const placed = kit.placed.fields.get(field.name);
  const shown = placed === undefined ? String(value) : kindOf(field).format(value, placed);
  if (label !== undefined && label !== '' && label !== shown) return `${shown} ${label}`;
  return field.kind === 'integer' || field.kind === 'decimal' ? separated(shown) : shown;
}
