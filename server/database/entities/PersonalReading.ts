import { EntitySchema } from '@mikro-orm/core';

/** One statement that showed personal data: who read which fields of how many rows. Only ever appended. */
export interface PersonalReading {
  id: string;
  schoolId: number;
  personId: number;
  at: Date;
  /** `<catalogue>/<table>`. */
  tableName: string;
  fields: string[];
  rows: number;
}

export const PersonalReadingSchema = new EntitySchema<PersonalReading>({
  name: 'PersonalReading',
  tableName: 'personal_reading',
  schema: 'platform',
  comment: '个人信息查阅记录',
  properties: {
    id: { type: 'bigint', primary: true, autoincrement: true },
    schoolId: { type: 'integer', fieldName: 'school_id' },
    personId: { type: 'integer', fieldName: 'person_id' },
    at: { type: 'Date', columnType: 'timestamptz', defaultRaw: 'now()' },
    tableName: { type: 'string', columnType: 'text', fieldName: 'table_name' },
    fields: { type: 'string[]', columnType: 'text[]' },
    rows: { type: 'integer' },
  },
  indexes: [{ name: 'personal_reading__at__index', properties: ['schoolId', 'at'] }],
});
