import type { FieldKind } from './FieldKind.ts';
import { reference } from './reference.ts';
import { joinedWords, readSeveral, severalChecks, typedWords } from './severalTexts.ts';

/** The keys of several rows of another table, each once. */
export const references: FieldKind = {
  name: 'references',
  read: (input, placed, row) => readSeveral(input, placed, (item) => reference.read(item, placed, row)),
  readTyped: (text, placed, row) =>
    readSeveral(typedWords(text), placed, (item) => reference.readTyped(String(item), placed, row)),
  format: (value) => (Array.isArray(value) ? value.join('、') : ''),
  exactText: (value) => (Array.isArray(value) ? joinedWords(value) : ''),
  jsonSchema: (placed) => ({ type: 'array', minItems: 1, uniqueItems: true, items: reference.jsonSchema(placed) }),
  postgresType: () => 'text[]',
  postgresChecks: (placed, column) => severalChecks(column(placed.field.name)),
  graphqlScalar: () => 'String',
  graphqlList: true,
  widget: 'references',
  cellFormat: () => '@',
};
