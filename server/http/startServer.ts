import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import pino from 'pino';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import type { Database } from '../database/openDatabase.ts';
import type { People } from '../people/People.ts';
import type { Settings } from '../settings.ts';
import { answerError } from './answerError.ts';
import { authRoutes } from './authRoutes.ts';
import { clientFiles } from './clientFiles.ts';
import { type EventSources, eventRoutes } from './eventRoutes.ts';
import { evidenceRoutes } from './evidenceRoutes.ts';
import { forgeryOf } from './forgeryOf.ts';
import { securityHeaders } from './securityHeaders.ts';

export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** How `/graphql` is answered. */
export interface GraphqlHandler {
  /** Adds the route to the server. */
  register(app: FastifyInstance): void;
  /** Looks at every request first and passes `onward` what it does not answer itself. */
  answerEarly?(request: IncomingMessage, response: ServerResponse, onward: () => void): void;
}

const bodyLimit = 2 * 1024 * 1024;
/** Requests that are being answered when the server is to stop have so long to end. */
const patience = 10_000;

/** What the server serves. */
export interface Served {
  readonly database: Database;
  readonly people: People;
  readonly graphql: GraphqlHandler;
  readonly events: EventSources;
  definitions(): Definitions;
}

/**
 * Serves the API under `/graphql`, sign-in under `/auth`, evidence under `/files`, events under `/events` and the built
 * client everywhere else.
 */
export async function startServer(settings: Settings, served: Served): Promise<RunningServer> {
  const { database, people, graphql } = served;
  const logger: FastifyBaseLogger = pino({ level: settings.logLevel });
  const app: FastifyInstance = fastify({
    bodyLimit,
    // The proxy is the first hop; what it does not say itself is not believed.
    trustProxy: settings.behindProxy ? (_, hop) => hop === 0 : false,
    genReqId: () => randomUUID(),
    // An address that cannot be decoded never reaches a route, nor the handler of errors.
    frameworkErrors: (_, request, reply) =>
      answerError(problems.notFound({ what: 'address', id: request.url }), request, reply),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    serverFactory(handler) {
      return createServer((request, response) => {
        if (graphql.answerEarly === undefined) handler(request, response);
        else graphql.answerEarly(request, response, () => handler(request, response));
      });
    },
  });
  app.setErrorHandler(answerError);
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    const forgery = forgeryOf(request.method, request.headers, settings.behindProxy);
    if (forgery !== undefined) throw forgery;
  });
  // Addresses only, never what was asked for: a query may name people.
  app.addHook('onResponse', async (request, reply) => {
    const path = request.url.split('?')[0];
    request.log.info({ method: request.method, path, status: reply.statusCode, ms: reply.elapsedTime }, 'answered');
  });
  await securityHeaders(app);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_, context) => problems.tooManyRequests({ seconds: Math.ceil(context.ttl / 1000) }),
  });
  app.get('/healthz', async () => ({ status: 'alive' }));
  app.get('/readyz', async (_, reply) => {
    const ready = await database.pool.query('select 1').then(
      () => true,
      () => false,
    );
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'notReady',
      edition: served.events.editions.current().number,
    });
  });
  authRoutes(app, people);
  evidenceRoutes(app, people, database.pool, () => served.definitions());
  eventRoutes(app, people, served.events);
  graphql.register(app);
  await clientFiles(app, settings.clientFolder);
  const tidying = setInterval(() => void people.sessions.tidy().catch((error) => app.log.error(error)), 600_000);
  tidying.unref();
  const address = await app.listen({ port: settings.port, host: settings.host });
  return {
    address,
    async stop() {
      clearInterval(tidying);
      const impatient = setTimeout(() => app.server.closeAllConnections(), patience);
      await app.close();
      clearTimeout(impatient);
    },
  };
}
