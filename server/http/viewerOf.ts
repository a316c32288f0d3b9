import type { IncomingHttpHeaders } from 'node:http';
import type { People } from '../people/People.ts';
import type { Viewer } from '../policies/Viewer.ts';

/**
 * Who asks: the person whose token the request brings, else the one whose session its cookie names. A token that is
 * not in force is refused, whoever is signed in beside it.
 */
export async function viewerOf(
  people: Pick<People, 'sessions' | 'tokens'>,
  headers: IncomingHttpHeaders,
  address: string,
): Promise<Viewer | undefined> {
  const { authorization } = headers;
  if (authorization !== undefined) return people.tokens.read(authorization, address);
  return people.sessions.read(headers.cookie, address);
}
