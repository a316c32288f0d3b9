import type { Role } from '#schema/review/Role.ts';
import type { Viewer } from './Viewer.ts';

/** Whether the viewer has a role, for whichever department. */
export function holds(viewer: Viewer, role: Role): boolean {
  return viewer.roles.some((held) => held.role === role);
}
