import { EntitySchema } from '@mikro-orm/core';

export interface School {
  id: number;
  code: string;
  name: string;
  /** CIDR ranges that people may come from; empty: from anywhere. */
  networks: string[];
}

export const SchoolSchema = new EntitySchema<School>({
  name: 'School',
  tableName: 'school',
  schema: 'platform',
  properties: {
    id: { type: 'integer', primary: true, autoincrement: true },
    code: { type: 'string', columnType: 'text', unique: 'school__code__unique' },
    name: { type: 'string', columnType: 'text' },
    networks: { type: 'string[]', columnType: 'text[]', defaultRaw: "'{}'" },
  },
});
