import { holds } from './holds.ts';
import type { Viewer } from './Viewer.ts';

/** Whether a viewer may open collections of the school, change their plans, and decide on changes that touch them. */
export function mayRunCollections(viewer: Viewer): boolean {
  return !viewer.mustChangePassword && (holds(viewer, 'qualityOffice') || holds(viewer, 'administrator'));
}
