import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { EventHub } from '../events/EventHub.ts';
import type { ServerEvent } from '../events/ServerEvent.ts';
import type { Editions } from '../edition/Editions.ts';
import type { People } from '../people/People.ts';
import { requireViewer } from '../policies/requireViewer.ts';
import type { Viewer } from '../policies/Viewer.ts';

/** What the stream of events needs to know of the rest. */
export interface EventSources {
  readonly hub: EventHub;
  readonly editions: Pick<Editions, 'current' | 'follow'>;
  /** Those of the submissions that the viewer may know of. */
  visible(viewer: Viewer, submissions: readonly string[]): Promise<readonly string[]>;
}

/** Proxies end a connection on which nothing comes for a minute. */
const heartbeat = 20_000;
/** A browser shows a few tables at once, not a hundred. */
const mostFollowed = 100;

/**
 * Events as they happen, one connection a browser: `/events?submission=<id>&submission=<id>` names what is open in it.
 * The stream ends with the session, which it does not keep alive.
 */
export function eventRoutes(app: FastifyInstance, people: People, sources: EventSources): void {
  const open = new Set<ServerResponse>();
  app.addHook('preClose', async () => {
    for (const response of open) response.end();
  });
  app.get('/events', async (request, reply) => {
    const { cookie } = request.headers;
    const viewer = requireViewer(await people.sessions.read(cookie, request.ip));
    const asked = submissionsIn(request.query).slice(0, mostFollowed);
    const followed = new Set(asked.length === 0 ? [] : await sources.visible(viewer, asked));
    reply.hijack();
    const { raw } = reply;
    // What other hooks have set stands, such as the headers of security.
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // A proxy that gathers answers would hold the events back.
      'x-accel-buffering': 'no',
    });
    open.add(raw);
    const write = (type: string, data: unknown): void =>
      void raw.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
    raw.write('retry: 3000\n\n');
    write('hello', { edition: sources.editions.current().number, submissions: [...followed] });
    const end = sources.hub.follow({
      heard(event) {
        const told = asTold(event, viewer, followed);
        if (told !== undefined) write(event.type, told);
      },
      missed: () => write('hello', { edition: sources.editions.current().number, submissions: [...followed] }),
    });
    let told = sources.editions.current().number;
    // Told when this process answers by it, not when some process has it in force.
    const unfollow = sources.editions.follow(({ number }) => {
      if (number !== told) write('edition', { edition: number });
      told = number;
    });
    const beating = setInterval(() => {
      raw.write(': \n\n');
      void people.sessions.stillHolds(cookie, viewer.personId).then(
        (holds) => (holds ? undefined : raw.end()),
        () => raw.end(),
      );
    }, heartbeat);
    beating.unref();
    raw.on('close', () => {
      clearInterval(beating);
      open.delete(raw);
      end();
      unfollow();
    });
  });
}

/** The event as this connection hears it; `undefined` where it is not for its viewer. */
function asTold(event: ServerEvent, viewer: Viewer, followed: ReadonlySet<string>): object | undefined {
  if (event.type === 'edition') return undefined;
  if (event.school !== viewer.school || !followed.has(event.submission)) return undefined;
  const { type: _, school: __, ...told } = event;
  if (!('by' in told)) return told;
  const { by, ...rest } = told;
  return { ...rest, own: by === viewer.personId };
}

function submissionsIn(query: unknown): readonly string[] {
  const { submission } = query as { submission?: string | string[] };
  return (Array.isArray(submission) ? submission : [submission]).filter((one) => typeof one === 'string');
}
