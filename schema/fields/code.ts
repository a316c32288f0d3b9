import { codeCondition, codeFault, codeLabel, exactLabel, typedCodes } from './codeText.ts';
import type { FieldKind, Read, RowAround } from './FieldKind.ts';
import type { PlacedField } from './PlacedField.ts';
import { readText } from './readText.ts';
import { refused } from './refused.ts';
import { textChecks } from './textChecks.ts';
import { textJsonSchema } from './textJsonSchema.ts';
import { seenText } from './typedText.ts';

function readCode(input: unknown, placed: PlacedField, row: RowAround): Read {
  const read = readText(input, placed);
  if (!read.ok) return read;
  const fault = codeFault(String(read.value), placed, row);
  return fault === undefined ? read : refused(fault.code, placed, fault.details);
}

/** A code, a label or an alias; where any text may stand, the text. */
function readTypedCode(text: string, placed: PlacedField, row: RowAround): Read {
  const named = typedCodes(text, placed, row);
  if (named.length > 1) return refused('ambiguousLabel', placed, { label: seenText(text), codes: named });
  return readCode(named[0] ?? seenText(text), placed, row);
}

/** One code of a list; people see its label. */
export const code: FieldKind = {
  name: 'code',
  read: readCode,
  readTyped: readTypedCode,
  format: (value, placed) => codeLabel(String(value), placed),
  exactText: (value, placed) => exactLabel(String(value), placed),
  jsonSchema(placed) {
    const { codes } = placed;
    const closed = codes?.otherwise ?? undefined;
    return closed === undefined
      ? textJsonSchema(placed)
      : { ...textJsonSchema(placed), enum: [...closed.byCode.keys()] };
  },
  postgresType: () => 'text',
  postgresChecks(placed, column) {
    const own = column(placed.field.name);
    const condition = codeCondition(placed, column, (codes) => `${own} = any (${codes})`);
    return [...textChecks(placed, own), ...(condition === undefined ? [] : [{ rule: 'code', condition }])];
  },
  graphqlScalar: () => 'String',
  widget: 'code',
  cellFormat: () => '@',
};
