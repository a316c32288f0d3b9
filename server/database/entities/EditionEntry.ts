import { EntitySchema } from '@mikro-orm/core';

/** One edition of the definitions: what was in force from then on in every process. The last one is in force. */
export interface EditionEntry {
  number: number;
  /** Of all texts; equal editions have equal ones. */
  hash: string;
  /** Hash of the text of each file, by its path. */
  files: Readonly<Record<string, string>>;
  /** Host and path of the folder of the process that put it in force. */
  folder: string;
  /** Of all texts of that folder at that moment. */
  folderHash: string;
  at: Date;
}

export const EditionEntrySchema = new EntitySchema<EditionEntry>({
  name: 'EditionEntry',
  tableName: 'edition',
  schema: 'platform',
  properties: {
    number: { type: 'integer', primary: true, autoincrement: true },
    hash: { type: 'string', columnType: 'text' },
    files: { type: 'json', columnType: 'jsonb' },
    folder: { type: 'string', columnType: 'text' },
    folderHash: { type: 'string', columnType: 'text' },
    at: { type: 'datetime', columnType: 'timestamptz', defaultRaw: 'now()' },
  },
});
