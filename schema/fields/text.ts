import type { FieldKind } from './FieldKind.ts';
import { readText } from './readText.ts';
import { textJsonSchema } from './textJsonSchema.ts';

export const text: FieldKind = {
  name: 'text',
  read: readText,
  readTyped: readText,
  jsonSchema: textJsonSchema,
  postgresType: () => 'text',
  graphqlScalar: 'String',
  widget: 'text',
};
