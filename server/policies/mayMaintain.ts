import { holds } from './holds.ts';
import type { Viewer } from './Viewer.ts';

/** Whether a viewer works on definitions: reads their files, tries changes of them, puts them in force. */
export function mayMaintain(viewer: Viewer): boolean {
  return !viewer.mustChangePassword && viewer.token === undefined && holds(viewer, 'maintainer');
}
