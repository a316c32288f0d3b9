import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ApolloServer, HeaderMap } from '@apollo/server';
import fastifyStatic from '@fastify/static';
import fastify from 'fastify';
import type { RequestContext } from '../api/RequestContext.ts';
import { problemToGraphql } from '../api/problemToGraphql.ts';
import type { Edition } from '../edition/Edition.ts';
import type { Settings } from '../settings.ts';

export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves the API under `/graphql` and the built client everywhere else. */
export async function startServer(
  settings: Settings,
  edition: Edition,
  context: RequestContext,
): Promise<RunningServer> {
  const apollo = new ApolloServer<RequestContext>({ schema: edition.graphql, formatError: problemToGraphql });
  await apollo.start();
  const app = fastify({ bodyLimit: 2 * 1024 * 1024 });
  app.post('/graphql', async (request, reply) => {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) {
      if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, body: request.body, search: '' },
      context: async () => context,
    });
    void reply.code(answer.status ?? 200);
    for (const [name, value] of answer.headers) void reply.header(name, value);
    return answer.body.kind === 'complete' ? answer.body.string : '';
  });
  await app.register(fastifyStatic, { root: settings.clientFolder });
  const page = await readFile(join(settings.clientFolder, 'index.html'), 'utf8').catch(() => '');
  app.setNotFoundHandler((_, reply) => reply.type('text/html').send(page));
  const address = await app.listen({ port: settings.port, host: '127.0.0.1' });
  return {
    address,
    async stop() {
      await app.close();
      await apollo.stop();
    },
  };
}
