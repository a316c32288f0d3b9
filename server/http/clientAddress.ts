import type { IncomingMessage } from 'node:http';

/** The address a request comes from; behind a proxy, what the proxy saw, never what the client claims before it. */
export function clientAddress(request: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? String(request.headers['x-forwarded-for'] ?? '') : '';
  return forwarded.split(',').at(-1)?.trim() || (request.socket.remoteAddress ?? '');
}
