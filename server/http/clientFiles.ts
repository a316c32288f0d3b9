import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { problems } from '#schema/problems/problems.ts';

/**
 * The built client: files whose name holds their hash are kept for a year, the page itself is asked for anew, and
 * every address of a page answers with it.
 */
export async function clientFiles(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = path.startsWith(join(folder, 'assets'));
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  const sendPage = (reply: FastifyReply, path: string): FastifyReply => {
    if (page === undefined) throw problems.notFound({ what: 'address', id: path });
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
  };
  // The folder itself is no file.
  app.get('/', async (_, reply) => sendPage(reply, '/'));
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const isPage = request.method === 'GET' && !/^\/(auth|graphql|files|events|assets)(\/|$)/.test(path);
    if (!isPage) throw problems.notFound({ what: 'address', id: path });
    return sendPage(reply, path);
  });
}
