import { EntitySchema } from '@mikro-orm/core';

/** The text of a definition file, once however many editions have it. */
export interface DefinitionText {
  hash: string;
  text: string;
}

export const DefinitionTextSchema = new EntitySchema<DefinitionText>({
  name: 'DefinitionText',
  tableName: 'definition_text',
  schema: 'platform',
  properties: {
    hash: { type: 'string', columnType: 'text', primary: true },
    text: { type: 'string', columnType: 'text' },
  },
});
