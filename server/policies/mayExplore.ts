import { holds } from './holds.ts';
import type { Viewer } from './Viewer.ts';

/** Whether a viewer may use GraphiQL and read the GraphQL schema; what its queries answer is policy as everywhere. */
export function mayExplore(viewer: Viewer): boolean {
  return (
    !viewer.mustChangePassword &&
    (holds(viewer, 'analyst') || holds(viewer, 'qualityOffice') || holds(viewer, 'maintainer'))
  );
}
