import type { IncomingHttpHeaders } from 'node:http';
import type { Viewer } from '../policies/Viewer.ts';

/**
 * Whether a request comes from a page that another person opened than the one who is signed in: in one browser all pages
 * share one session. What the first typed must not be stored in the name of the second, nor be answered with what the second may see.
 */
export function isForAnother(headers: IncomingHttpHeaders, viewer: Viewer | undefined): boolean {
  const person = headers['x-person'];
  return viewer !== undefined && typeof person === 'string' && person !== '' && person !== String(viewer.personId);
}
