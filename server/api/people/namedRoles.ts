import type { HeldRole } from '../../policies/Viewer.ts';
import type { Department } from './Department.ts';
import type { PersonRole } from './PersonRole.ts';

/** Roles with their departments; of a department that is no more, the code is all there is. */
export function namedRoles(roles: readonly HeldRole[], departments: readonly Department[]): readonly PersonRole[] {
  return roles.map(({ role, department: code }) => ({
    role,
    department:
      code === undefined
        ? undefined
        : (departments.find((one) => one.code === code) ?? { code, name: code, kind: 'office' }),
  }));
}
