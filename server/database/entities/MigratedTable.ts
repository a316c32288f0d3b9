import { EntitySchema } from '@mikro-orm/core';

/** What a data table was last brought to; `platform` stands for all tables of the platform itself. */
export interface MigratedTable {
  /** `<schema>.<table>`. */
  relation: string;
  fingerprint: string;
  at: Date;
}

export const MigratedTableSchema = new EntitySchema<MigratedTable>({
  name: 'MigratedTable',
  tableName: 'migrated_table',
  schema: 'platform',
  properties: {
    relation: { type: 'string', columnType: 'text', primary: true },
    fingerprint: { type: 'string', columnType: 'text' },
    at: { type: 'Date', columnType: 'timestamptz' },
  },
});
