import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { signedInOnly } from '../api/people/signedInOnly.ts';
import { queryGuard } from '../api/execution/queryGuard.ts';
import { requestErrorStatus } from '../api/execution/requestErrorStatus.ts';
import { stringifyAnswer } from '../api/execution/RawJson.ts';
import { problemToGraphql } from '../api/problemToGraphql.ts';
import type { RequestContext } from '../api/RequestContext.ts';
import { postgresProblem } from '../database/postgresProblem.ts';
import { isOfOpenPage } from '../edition/isOfOpenPage.ts';
import { editionGateway } from '../edition/editionGateway.ts';
import type { Editions } from '../edition/Editions.ts';
import { mayExplore } from '../policies/mayExplore.ts';
import type { People } from '../people/People.ts';
import { isForAnother } from './isForAnother.ts';
import { type KnownQueries, knownQueries } from './knownQueries.ts';
import { viewerOf } from './viewerOf.ts';
import type { GraphqlHandler } from './startServer.ts';

/** Answers GraphQL over HTTP for whoever the session of the request belongs to. */
export async function graphqlHandler(
  editions: Editions,
  people: People,
  behindProxy: boolean,
  contextOf: (viewer: RequestContext['viewer'], requestId: string) => RequestContext,
  logError: (error: unknown, id: string) => void,
): Promise<GraphqlHandler> {
  const log = (error: unknown): string => {
    const id = randomUUID();
    logError(error, id);
    return id;
  };
  const serving = (of: Pick<Editions, 'current' | 'follow'>): ApolloServer<RequestContext> =>
    new ApolloServer<RequestContext>({
      gateway: editionGateway(of),
      stringifyResult: stringifyAnswer,
      formatError: (formatted, error) =>
        problemToGraphql(formatted, error, log, (thrown) => postgresProblem(thrown, editions.current().definitions)),
      includeStacktraceInErrorResponses: false,
      plugins: [requestErrorStatus, signedInOnly, queryGuard],
      parseOptions: { maxTokens: 20_000 },
      persistedQueries: false,
      stopOnTerminationSignals: false,
    });
  const apollo = serving(editions);
  const earlier = serving(editions.before());
  await Promise.all([apollo.start(), earlier.start()]);
  let answered: KnownQueries['answered'] | undefined;
  return {
    answerEarly: knownQueries({
      editions,
      people,
      behindProxy,
      contextOf,
      formatError: (error) =>
        problemToGraphql(error instanceof GraphQLError ? error.toJSON() : { message: '' }, error, log),
      answered: (...facts) => answered?.(...facts),
    }),
    register(app) {
      answered = (path, status, ms) => app.log.info({ method: 'POST', path, status, ms }, 'answered');
      // To who may not explore, the address is one of the application's.
      app.get('/graphiql', async (request, reply) => {
        const viewer = await people.sessions.read(request.headers.cookie, request.ip);
        if (viewer === undefined || !mayExplore(viewer)) return reply.redirect('/');
        return reply.sendFile('graphiql.html');
      });
      app.post('/graphql', async (request, reply) => {
        const viewer = await viewerOf(people, request.headers, request.ip);
        const ask = (server: ApolloServer<RequestContext>): ReturnType<typeof server.executeHTTPGraphQLRequest> =>
          server.executeHTTPGraphQLRequest({
            httpGraphQLRequest: {
              method: 'POST',
              headers: headersOf(request.raw),
              body: request.body,
              search: '',
            },
            context: async () => ({
              ...contextOf(viewer, request.id),
              isForAnother: isForAnother(request.headers, viewer),
            }),
          });
        let answer = await ask(apollo);
        const isUnknown = answer.body.kind === 'complete' && answer.body.string.includes('GRAPHQL_VALIDATION_FAILED');
        // What people typed before their page learned of new definitions is understood all the same.
        if (isUnknown && isOfOpenPage(editions.current(), (request.body as { query?: unknown } | null)?.query))
          answer = await ask(earlier);
        void reply.code(answer.status ?? 200).header('cache-control', 'no-store');
        for (const [name, value] of answer.headers) void reply.header(name, value);
        return answer.body.kind === 'complete' ? answer.body.string : '';
      });
    },
  };
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
