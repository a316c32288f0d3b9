import type { FieldKind } from './FieldKind.ts';
import { refused } from './readText.ts';

const yes = new Set(['是', '√', '有', 'true', '1', 'y', 'yes']);
const no = new Set(['否', '×', '无', 'false', '0', 'n', 'no']);

export const boolean: FieldKind = {
  name: 'boolean',
  read: (input, field) =>
    typeof input === 'boolean' ? { ok: true, value: input } : refused('wrongType', field, { expected: 'boolean' }),
  readTyped(typed, field) {
    const word = typed.trim().toLowerCase();
    if (yes.has(word)) return { ok: true, value: true };
    if (no.has(word)) return { ok: true, value: false };
    return refused('wrongType', field, { expected: 'boolean' });
  },
  jsonSchema: () => ({ type: 'boolean' }),
  postgresType: () => 'boolean',
  graphqlScalar: 'Boolean',
  widget: 'boolean',
};
