import { Decimal } from 'decimal.js';
import type { Field } from '../definition/Field.ts';
import type { FieldKind, Read } from './FieldKind.ts';
import { refused } from './readText.ts';

function readDecimal(input: unknown, field: Field): Read {
  if (typeof input !== 'string' || !/^-?\d{1,14}(\.\d+)?$/.test(input))
    return refused('wrongType', field, { expected: 'decimal' });
  const value = new Decimal(input);
  const places = field.decimals?.stored ?? 0;
  if (value.decimalPlaces() > places) return refused('tooManyPlaces', field, { places });
  if (typeof field.minimum === 'number' && value.lessThan(field.minimum))
    return refused('tooSmall', field, { minimum: field.minimum });
  if (typeof field.maximum === 'number' && value.greaterThan(field.maximum))
    return refused('tooLarge', field, { maximum: field.maximum });
  return { ok: true, value: value.toFixed() };
}

/** An exact number; outside the database it is canonical text, so no float ever holds it. */
export const decimal: FieldKind = {
  name: 'decimal',
  read: readDecimal,
  readTyped: (typed, field) => readDecimal(typed.trim().replaceAll(',', ''), field),
  jsonSchema: () => ({ type: 'string' }),
  postgresType: (field) => `numeric(20,${field.decimals?.stored ?? 0})`,
  graphqlScalar: 'Decimal',
  widget: 'decimal',
};
