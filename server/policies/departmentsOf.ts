import type { Role } from '#schema/review/Role.ts';
import type { Viewer } from './Viewer.ts';

/** Codes of the departments that the viewer holds a role for. */
export function departmentsOf(viewer: Viewer, role: Role): readonly string[] {
  return viewer.roles.flatMap((held) => (held.role === role && held.department !== undefined ? [held.department] : []));
}
