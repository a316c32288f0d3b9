import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problems } from '#schema/problems/problems.ts';
import { changePassword } from '../people/changePassword.ts';
import type { People } from '../people/People.ts';
import { signIn } from '../people/signIn.ts';
import { sessionCookie } from './sessionCookie.ts';

/** Signing in and out and changing one's password, under `/auth`. */
export function authRoutes(app: FastifyInstance, people: People): void {
  const strict = { config: { rateLimit: { max: people.settings.signInsPerMinute, timeWindow: 60_000 } } };

  app.get('/auth/schools', async () => {
    const schools = await people.accounts.schools();
    return schools.map(({ code, name }) => ({ code, name }));
  });

  app.post('/auth/sign-in', strict, async (request, reply) => {
    const { school, staffNo, password } = texts(request.body);
    if (staffNo === undefined || password === undefined) throw problems.bodyMalformed({});
    const { token, mustChangePassword } = await signIn(
      people,
      { school, staffNo: staffNo.trim(), password },
      request.ip,
    );
    setCookie(request, reply, token);
    return { mustChangePassword };
  });

  app.post('/auth/sign-out', async (request, reply) => {
    await people.sessions.close(request.headers.cookie);
    setCookie(request, reply, undefined);
    return {};
  });

  app.post('/auth/change-password', strict, async (request, reply) => {
    const viewer = await people.sessions.read(request.headers.cookie, request.ip);
    if (viewer === undefined) throw problems.notSignedIn({});
    const { current, next } = texts(request.body);
    if (current === undefined || next === undefined) throw problems.bodyMalformed({});
    setCookie(request, reply, await changePassword(people, viewer, { current, next }));
    return {};
  });
}

function setCookie(request: FastifyRequest, reply: FastifyReply, token: string | undefined): void {
  void reply
    .header('set-cookie', sessionCookie(token, request.protocol === 'https'))
    .header('cache-control', 'no-store');
}

/** The texts of a body of texts, none longer than any name or password is, and none that the database cannot hold. */
function texts(body: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof body !== 'object' || body === null) throw problems.bodyMalformed({});
  return Object.fromEntries(
    Object.entries(body).filter(
      ([, value]) => typeof value === 'string' && value.length <= 1000 && !value.includes('\0'),
    ),
  );
}
