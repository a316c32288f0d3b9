import { code } from './code.ts';
import { codeCondition, codeLabel, exactLabel, typedCodes } from './codeText.ts';
import type { FieldKind } from './FieldKind.ts';
import { joinedWords, readSeveral, severalChecks, typedWords } from './severalTexts.ts';

/** Several codes of a list, each once, in the order given. */
export const codes: FieldKind = {
  name: 'codes',
  read: (input, placed, row) => readSeveral(input, placed, (item) => code.read(item, placed, row)),
  /** A label may itself hold a mark that stands between words, so the whole text is tried first. */
  readTyped: (text, placed, row) =>
    typedCodes(text, placed, row).length === 1
      ? readSeveral([text], placed, (item) => code.readTyped(String(item), placed, row))
      : readSeveral(typedWords(text), placed, (item) => code.readTyped(String(item), placed, row)),
  format: (value, placed) => (Array.isArray(value) ? value.map((item) => codeLabel(item, placed)).join('、') : ''),
  exactText: (value, placed) =>
    Array.isArray(value)
      ? joinedWords(
          value.map((item) => {
            const label = exactLabel(item, placed);
            return typedWords(label).length === 1 ? label : item;
          }),
        )
      : '',
  jsonSchema: (placed) => ({ type: 'array', minItems: 1, uniqueItems: true, items: code.jsonSchema(placed) }),
  postgresType: () => 'text[]',
  postgresChecks(placed, column) {
    const own = column(placed.field.name);
    const condition = codeCondition(placed, column, (list) => `${own} <@ ${list}`);
    return [...severalChecks(own), ...(condition === undefined ? [] : [{ rule: 'code', condition }])];
  },
  graphqlScalar: () => 'String',
  graphqlList: true,
  widget: 'codes',
  cellFormat: () => '@',
};
