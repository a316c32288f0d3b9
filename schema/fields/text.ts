import type { FieldKind } from './FieldKind.ts';
import { readText, readTypedText } from './readText.ts';
import { textChecks } from './textChecks.ts';
import { textJsonSchema } from './textJsonSchema.ts';

export const text: FieldKind = {
  name: 'text',
  read: readText,
  readTyped: readTypedText,
  format: String,
  exactText: String,
  jsonSchema: textJsonSchema,
  postgresType: () => 'text',
  postgresChecks: (placed, column) => textChecks(placed, column(placed.field.name)),
  graphqlScalar: () => 'String',
  widget: 'text',
  cellFormat: () => '@',
};
