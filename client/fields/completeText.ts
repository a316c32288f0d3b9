import type { Field } from '#schema/definition/Field.ts';
import type { Choice } from './Choice.ts';
import { separator } from './showValue.ts';
import { holdsSeveral } from './useChoices.ts';

/** The text of an editor after a choice is taken: the whole, or the last of several. */
export function completeText(field: Field, text: string, choice: Choice): string {
  const written = field.references === undefined ? choice.label : choice.value;
  if (!holdsSeveral(field)) return written;
  return [...text.split(separator).slice(0, -1), written].join(separator);
}
