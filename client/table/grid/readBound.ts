import type { Field } from '#schema/definition/Field.ts';
import type { Read } from '#schema/fields/FieldKind.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { TableKit } from '../../api/TableKit.ts';

/** Reads what was typed as an end of a range: as a value of the field, which may lie beyond its bounds. */
export function readBound(text: string, field: Field, kit: Pick<TableKit, 'placed'>): Read {
  if (text.trim() === '') return { ok: true, value: null };
  const placed = kit.placed.fields.get(field.name);
  if (placed === undefined) return { ok: false, issue: { code: 'unknownField', field: field.name, details: {} } };
  return kindOf(field).readTyped(text, { ...placed, minimum: undefined, maximum: undefined }, {});
}
