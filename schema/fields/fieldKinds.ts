import type { Field, FieldKindName } from '../definition/Field.ts';
import { boolean } from './boolean.ts';
import { code } from './code.ts';
import { codes } from './codes.ts';
import { date } from './date.ts';
import { decimal } from './decimal.ts';
import type { FieldKind } from './FieldKind.ts';
import { files } from './files.ts';
import { integer } from './integer.ts';
import { reference } from './reference.ts';
import { references } from './references.ts';
import { text } from './text.ts';
import { year } from './year.ts';
import { yearMonth } from './yearMonth.ts';

/** Every kind, once. */
export const fieldKinds: Readonly<Record<FieldKindName, FieldKind>> = {
  text,
  date,
  yearMonth,
  year,
  integer,
  decimal,
  boolean,
  code,
  codes,
  reference,
  references,
  files,
};

export function kindOf(field: Field): FieldKind {
  return fieldKinds[field.kind];
}
