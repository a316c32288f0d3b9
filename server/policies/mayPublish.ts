import { holds } from './holds.ts';
import type { Viewer } from './Viewer.ts';

/** Whether a viewer may change the definitions. */
export function mayPublish(viewer: Viewer): boolean {
  return !viewer.mustChangePassword && holds(viewer, 'maintainer');
}
