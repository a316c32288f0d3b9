import { holds } from './holds.ts';
import type { Viewer } from './Viewer.ts';

/** Whether a viewer may make accounts, reset passwords and give roles in a school. */
export function mayManagePeople(viewer: Viewer, school: number): boolean {
  return viewer.school === school && !viewer.mustChangePassword && holds(viewer, 'administrator');
}
