import { EntitySchema } from '@mikro-orm/core';
import type { Role } from '#schema/review/Role.ts';

/** A role that a person holds, for a department or (empty) for the school. */
export interface RoleHeld {
  personId: number;
  role: Role;
  department: string;
  schoolId: number;
}

export const RoleHeldSchema = new EntitySchema<RoleHeld>({
  name: 'RoleHeld',
  tableName: 'role_held',
  schema: 'platform',
  comment: '角色',
  properties: {
    personId: { type: 'integer', fieldName: 'person_id', primary: true },
    role: { type: 'string', columnType: 'text', primary: true },
    department: { type: 'string', columnType: 'text', primary: true },
    schoolId: { type: 'integer', fieldName: 'school_id' },
  },
});
