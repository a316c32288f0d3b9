import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { readFile } from '../evidence/readFile.ts';
import { removeFile } from '../evidence/removeFile.ts';
import { storeFile } from '../evidence/storeFile.ts';
import { isForAnother } from './isForAnother.ts';
import type { People } from '../people/People.ts';
import { requireViewer } from '../policies/requireViewer.ts';
import type { Viewer } from '../policies/Viewer.ts';

const largest = 20 * 1024 * 1024;

/** Evidence under `/files`: bytes in, bytes out. The files of a row are listed by GraphQL. */
export function evidenceRoutes(app: FastifyInstance, people: People, pool: Pool, definitions: () => Definitions): void {
  const viewerOf = async (request: FastifyRequest): Promise<Viewer> => {
    const viewer = requireViewer(await people.sessions.read(request.headers.cookie, request.ip));
    if (isForAnother(request.headers, viewer)) throw problems.signedInAsAnother({});
    return viewer;
  };

  // A scope of its own: nowhere else are bytes taken.
  void app.register(async (scope) => {
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
    // Who is not signed in is refused before a single byte of the body is read.
    scope.addHook('onRequest', async (request) => void (await viewerOf(request)));

    scope.post('/files', { bodyLimit: largest }, async (request, reply) => {
      const { submission = '', row = '', field = '' } = texts(request.query);
      const { body } = request;
      if (!Buffer.isBuffer(body)) throw problems.bodyMalformed({});
      const stored = await storeFile(pool, await viewerOf(request), definitions(), {
        submission,
        row,
        field,
        name: nameIn(request),
        content: body,
        now: new Date(),
      });
      return reply.code(201).header('cache-control', 'no-store').send(stored);
    });

    scope.get('/files/:id', async (request, reply) => {
      const viewer = await viewerOf(request);
      const file = await readFile(pool, viewer, definitions(), texts(request.params)['id'] ?? '');
      await people.readings.record(viewer, file.readings);
      return reply
        .type(file.mediaType)
        .header('content-disposition', `attachment; filename*=UTF-8''${encoded(file.name)}`)
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(file.content);
    });

    scope.delete('/files/:id', async (request, reply) => {
      const id = texts(request.params)['id'] ?? '';
      await removeFile(pool, await viewerOf(request), definitions(), { id, now: new Date() });
      return reply.code(204).send();
    });
  });
}

/** The members of a query or path that are texts: whoever asks may send lists as well. */
function texts(given: unknown): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => typeof value === 'string'));
}

function nameIn(request: FastifyRequest): string {
  const given = request.headers['x-file-name'];
  try {
    return typeof given === 'string' ? decodeURIComponent(given) : '';
  } catch {
    throw problems.fileRefused({ reason: 'name' });
  }
}

/** As a parameter of a header is encoded: these signs `encodeURIComponent` leaves, and the header does not take. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
