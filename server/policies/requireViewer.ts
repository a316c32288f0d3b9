import { problems } from '#schema/problems/problems.ts';
import type { Viewer } from './Viewer.ts';

/** The person who asks, where nobody else may be answered. */
export function requireViewer(viewer: Viewer | undefined): Viewer {
  if (viewer === undefined) throw problems.notSignedIn({});
  if (viewer.mustChangePassword) throw problems.passwordMustChange({});
  return viewer;
}
