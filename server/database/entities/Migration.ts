import { EntitySchema } from '@mikro-orm/core';

/** What the database was last brought to; there is one row. */
export interface Migration {
  id: number;
  fingerprint: string;
  at: Date;
}

export const MigrationSchema = new EntitySchema<Migration>({
  name: 'Migration',
  tableName: 'migration',
  schema: 'platform',
  properties: {
    id: { type: 'integer', primary: true },
    fingerprint: { type: 'string', columnType: 'text' },
    at: { type: 'Date', columnType: 'timestamptz' },
  },
});
