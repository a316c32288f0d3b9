import type { IncomingHttpHeaders } from 'node:http';
import type { Problem } from '#schema/problems/problem.ts';
import { problems } from '#schema/problems/problems.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Why a request cannot have come from a page of ours, so that the cookie it brings says nothing of the person's will;
 * `undefined` where it can have.
 *
 * A form of another site can send neither JSON nor a header of its own without being asked first, and a browser
 * says which site a request comes from. Programs send neither origin nor site and are let through: they have no
 * cookies that others could misuse.
 */
export function forgeryOf(method: string, headers: IncomingHttpHeaders, behindProxy: boolean): Problem | undefined {
  if (harmless.has(method)) return undefined;
  const type = headers['content-type'] ?? '';
  const simple = !/^application\/json\s*(;|$)/i.test(type) && headers['apollo-require-preflight'] === undefined;
  if (simple) return problems.requestForged({ reason: 'contentType' });
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return problems.requestForged({ reason: 'site' });
  const { origin } = headers;
  if (origin === undefined) return undefined;
  const host = (behindProxy ? headers['x-forwarded-host'] : undefined) ?? headers.host;
  return URL.canParse(origin) && new URL(origin).host === host
    ? undefined
    : problems.requestForged({ reason: 'origin' });
}
