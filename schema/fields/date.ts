import type { Field } from '../definition/Field.ts';
import type { FieldKind, Read } from './FieldKind.ts';
import { refused } from './readText.ts';

function readDate(input: unknown, field: Field): Read {
  if (typeof input !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(input))
    return refused('wrongType', field, { expected: 'date' });
  const day = new Date(`${input}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== input)
    return refused('wrongType', field, { expected: 'date' });
  return { ok: true, value: input };
}

export const date: FieldKind = {
  name: 'date',
  read: readDate,
  readTyped(typed, field) {
    const parts = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/.exec(typed.trim());
    if (parts === null) return refused('wrongType', field, { expected: 'date' });
    const [, year = '', month = '', day = ''] = parts;
    return readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, field);
  },
  jsonSchema: () => ({ type: 'string', format: 'date' }),
  postgresType: () => 'date',
  graphqlScalar: 'Date',
  widget: 'date',
};
