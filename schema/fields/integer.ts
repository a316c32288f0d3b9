import type { Field } from '../definition/Field.ts';
import type { FieldKind, Read } from './FieldKind.ts';
import { refused } from './readText.ts';

function readInteger(input: unknown, field: Field): Read {
  if (typeof input !== 'number' || !Number.isSafeInteger(input))
    return refused('wrongType', field, { expected: 'integer' });
  if (typeof field.minimum === 'number' && input < field.minimum)
    return refused('tooSmall', field, { minimum: field.minimum });
  if (typeof field.maximum === 'number' && input > field.maximum)
    return refused('tooLarge', field, { maximum: field.maximum });
  return { ok: true, value: input };
}

export const integer: FieldKind = {
  name: 'integer',
  read: readInteger,
  readTyped: (typed, field) =>
    /^[+-]?\d[\d,]*$/.test(typed.trim())
      ? readInteger(Number(typed.replaceAll(',', '')), field)
      : refused('wrongType', field, { expected: 'integer' }),
  jsonSchema: (field) => ({
    type: 'integer',
    ...(typeof field.minimum === 'number' ? { minimum: field.minimum } : {}),
    ...(typeof field.maximum === 'number' ? { maximum: field.maximum } : {}),
  }),
  postgresType: (field) => (typeof field.maximum === 'number' && field.maximum < 2 ** 31 ? 'integer' : 'bigint'),
  graphqlScalar: 'Int',
  widget: 'integer',
};
