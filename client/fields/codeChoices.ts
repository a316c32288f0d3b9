import type { Field } from '#schema/definition/Field.ts';
import { codesOfferedFor } from '#schema/fields/CodeChoice.ts';
import type { Choice } from './Choice.ts';
import { choicesOfCodes } from './choicesOfCodes.ts';
import type { RowContext } from './RowFields.ts';

/** The codes that a coded field offers in a row, as far as other fields of the row have a say in it. */
export function codeChoices(field: Field, { kit, values }: RowContext): readonly Choice[] {
  const codes = kit.placed.fields.get(field.name)?.codes;
  const index = codes === undefined ? undefined : codesOfferedFor(codes, values);
  return index === undefined ? [] : choicesOfCodes(index);
}
