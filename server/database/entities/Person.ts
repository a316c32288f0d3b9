import { EntitySchema } from '@mikro-orm/core';

/** An account: a member of staff of one school. */
export interface Person {
  id: number;
  schoolId: number;
  staffNo: string;
  name: string;
  passwordHash: string;
  mustChangePassword: boolean;
  /** A password that was given out ends then; one's own does not. */
  passwordExpires: Date | null;
  deactivatedAt: Date | null;
  createdAt: Date;
}

export const PersonSchema = new EntitySchema<Person>({
  name: 'Person',
  tableName: 'person',
  schema: 'platform',
  comment: '人员账号',
  properties: {
    id: { type: 'integer', primary: true, autoincrement: true },
    schoolId: { type: 'integer', fieldName: 'school_id' },
    staffNo: { type: 'string', columnType: 'text', fieldName: 'staff_no' },
    name: { type: 'string', columnType: 'text' },
    passwordHash: { type: 'string', columnType: 'text', fieldName: 'password_hash' },
    mustChangePassword: { type: 'boolean', fieldName: 'must_change_password', default: true },
    passwordExpires: { type: 'Date', columnType: 'timestamptz', fieldName: 'password_expires', nullable: true },
    deactivatedAt: { type: 'Date', columnType: 'timestamptz', fieldName: 'deactivated_at', nullable: true },
    createdAt: { type: 'Date', columnType: 'timestamptz', fieldName: 'created_at', defaultRaw: 'now()' },
  },
  uniques: [{ name: 'person__staff_no__unique', properties: ['schoolId', 'staffNo'] }],
});
