import type { FieldKind } from './FieldKind.ts';
import { readText } from './readText.ts';
import { textJsonSchema } from './textJsonSchema.ts';

export const code: FieldKind = {
  name: 'code',
  read: readText,
  readTyped: readText,
  jsonSchema: textJsonSchema,
  postgresType: () => 'text',
  graphqlScalar: 'String',
  widget: 'code',
};
