import type { Field, FieldKindName } from '../definition/Field.ts';
import { boolean } from './boolean.ts';
import { code } from './code.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import type { FieldKind } from './FieldKind.ts';
import { integer } from './integer.ts';
import { reference } from './reference.ts';
import { text } from './text.ts';

/** Every kind, once. */
export const fieldKinds: readonly FieldKind[] = [text, date, integer, decimal, boolean, code, reference];

const byName = new Map<FieldKindName, FieldKind>(fieldKinds.map((kind) => [kind.name, kind]));

export function kindOf(field: Field): FieldKind {
  const kind = byName.get(field.kind);
  if (kind === undefined) throw new Error(`No field kind ${field.kind}`);
  return kind;
}
