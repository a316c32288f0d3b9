import type { FieldKind } from './FieldKind.ts';
import { refused } from './refused.ts';
import { typedKey } from './typedText.ts';

const yes = new Set(['是', '√', '✓', '✔', '☑', '有', '对', 'true', 't', '1', 'y', 'yes']);
const no = new Set(['否', '×', '✗', '✘', '☒', 'x', '不是', '没有', '错', 'false', 'f', '0', 'n', 'no']);

/** 是 or 否; empty is no answer, which is neither. */
export const boolean: FieldKind = {
  name: 'boolean',
  read: (input, placed) =>
    typeof input === 'boolean' ? { ok: true, value: input } : refused('wrongType', placed, { expected: 'boolean' }),
  readTyped(typed, placed) {
    const word = typedKey(typed);
    if (yes.has(word)) return { ok: true, value: true };
    if (no.has(word)) return { ok: true, value: false };
    return refused('wrongType', placed, { expected: 'boolean' });
  },
  format: (value) => (value === true ? '是' : '否'),
  exactText: (value) => (value === true ? '是' : '否'),
  jsonSchema: () => ({ type: 'boolean' }),
  postgresType: () => 'boolean',
  postgresChecks: () => [],
  graphqlScalar: () => 'Boolean',
  widget: 'boolean',
  cellFormat: () => '@',
};
