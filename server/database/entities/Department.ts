import { EntitySchema } from '@mikro-orm/core';
import type { DepartmentKind } from '#schema/definition/Plan.ts';

/** A department of a school; a plan brings the first ones. */
export interface DepartmentRow {
  schoolId: number;
  code: string;
  name: string;
  kind: DepartmentKind;
}

export const DepartmentSchema = new EntitySchema<DepartmentRow>({
  name: 'Department',
  tableName: 'department',
  schema: 'platform',
  properties: {
    schoolId: { type: 'integer', primary: true },
    code: { type: 'string', columnType: 'text', primary: true },
    name: { type: 'string', columnType: 'text' },
    kind: { type: 'string', columnType: 'text' },
  },
});
