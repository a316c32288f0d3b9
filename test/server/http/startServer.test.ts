import { request as send } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '#server/people/createAccount.ts';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, cookieOf, post, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let system: RunningSystem;
let person: TestPerson;

beforeAll(async () => {
  system = await startTestServer({ SIGN_INS_PER_MINUTE: '20' });
  person = await asPerson(system, 'collector', 'D01');
});

afterAll(() => system.stop());

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends exactly these headers, those that a browser's script cannot set among them. */
function raw(method: string, path: string, headers: Readonly<Record<string, string>>, body = ''): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const request = send(`${system.address}${path}`, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

const json = { 'content-type': 'application/json' };
const question = JSON.stringify({ query: '{ me { staffNo } }' });

describe('a request that no page of ours sent', () => {
  it.each([
    ['a form of another site', { 'content-type': 'application/x-www-form-urlencoded' }, 'contentType'],
    ['a form that looks like text', { 'content-type': 'text/plain' }, 'contentType'],
    ['a script of another site', { ...json, origin: 'http://evil.example' }, 'origin'],
    ['a page without an origin', { ...json, origin: 'null' }, 'origin'],
    ['a page that the browser places elsewhere', { ...json, 'sec-fetch-site': 'cross-site' }, 'site'],
  ])('is refused though it brings the cookie: %s', async (_, headers, reason) => {
    for (const path of ['/graphql', '/auth/sign-out', '/auth/change-password']) {
      const answer = await raw('POST', path, { ...headers, cookie: person.cookie }, question);
      expect(answer.status).toBe(403);
      expect(answer.body).toContain('"code":"REQUEST_FORGED"');
      expect(answer.body).toContain(`"reason":"${reason}"`);
    }
    expect((await person.query('{ me { staffNo } }')).data.me).toEqual({ staffNo: person.staffNo });
  });

  it('is let through from our own page', async () => {
    const origin = system.address;
    const answer = await raw(
      'POST',
      '/graphql',
      { ...json, origin, 'sec-fetch-site': 'same-origin', cookie: person.cookie },
      question,
    );
    expect(JSON.parse(answer.body)).toEqual({ data: { me: { staffNo: person.staffNo } } });
  });
});

describe('a query text that was answered before', () => {
  const known = JSON.stringify({ query: '{ garden2023 { beds { totalCount } } }' });

  it('is as closed to everybody else as a new one', async () => {
    const asked = { ...json, cookie: person.cookie };
    for (let at = 0; at < 3; at += 1)
      expect((await raw('POST', '/graphql', asked, known)).body).toBe(
        '{"data":{"garden2023":{"beds":{"totalCount":0}}}}',
      );
    const nobody = await raw('POST', '/graphql', json, known);
    expect([nobody.status, nobody.body]).toEqual([401, expect.stringContaining('"NOT_SIGNED_IN"')]);
    const forged = await raw('POST', '/graphql', { ...json, cookie: `session=${'A'.repeat(43)}` }, known);
    expect([forged.status, forged.body]).toEqual([401, expect.stringContaining('"NOT_SIGNED_IN"')]);
    const form = await raw('POST', '/graphql', { ...asked, 'content-type': 'text/plain' }, known);
    expect([form.status, form.body]).toEqual([403, expect.stringContaining('"REQUEST_FORGED"')]);
    const elsewhere = await raw('POST', '/graphql', { ...asked, origin: 'http://evil.example' }, known);
    expect([elsewhere.status, elsewhere.body]).toEqual([403, expect.stringContaining('"REQUEST_FORGED"')]);
    const account = {
      school: 1,
      staffNo: 'G700',
      name: '丁香',
      roles: [{ role: 'collector' as const, department: 'D01' }],
    };
    const { password } = await createAccount(system.people, undefined, account);
    const fresh = cookieOf(await post(system, '/auth/sign-in', { staffNo: 'G700', password }));
    const early = await raw('POST', '/graphql', { ...json, cookie: fresh }, known);
    expect([early.status, early.body]).toEqual([403, expect.stringContaining('"PASSWORD_MUST_CHANGE"')]);
  });
});

describe('a body', () => {
  it('of 10 MB is refused with a code, and nothing stops', async () => {
    const answer = await person.post('/graphql', { query: `{ me { staffNo } } #${'x'.repeat(10 * 1024 * 1024)}` });
    expect(answer.status).toBe(413);
    expect(answer.body.errors[0].extensions).toEqual({ code: 'BODY_TOO_LARGE', details: { bytes: 2 * 1024 * 1024 } });
    const signIn = await person.post('/auth/sign-in', { staffNo: 'x'.repeat(10 * 1024 * 1024), password: 'x' });
    expect([signIn.status, signIn.body.code]).toEqual([413, 'BODY_TOO_LARGE']);
    expect((await person.query('{ me { staffNo } }')).data.me).toEqual({ staffNo: person.staffNo });
  });

  it.each(['{"query": ', '', '[1', '"\u0000'])('that is no JSON is refused with a code: %j', async (body) => {
    for (const path of ['/graphql', '/auth/sign-out', '/auth/change-password']) {
      const answer = await raw('POST', path, { ...json, cookie: person.cookie }, body);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(answer.body).toContain('"code":"BODY_MALFORMED"');
    }
  });

  it('of JSON that is not what was asked for is refused with a code', async () => {
    for (const body of ['null', '7', '[]', '{"current": 1, "next": 2}']) {
      const answer = await raw('POST', '/auth/change-password', { ...json, cookie: person.cookie }, body);
      expect([body, answer.status, answer.body]).toEqual([body, 400, '{"code":"BODY_MALFORMED","details":{}}']);
    }
  });
});

describe('every answer', () => {
  it('tells browsers to trust this server only, and forces no https', async () => {
    const answer = await raw('GET', '/', {});
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(answer.headers['strict-transport-security']).toBeUndefined();
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['x-powered-by']).toBeUndefined();
  });

  it('has an id, and an address that does not exist a code', async () => {
    const answer = await raw('GET', '/auth/nothing', {});
    expect([answer.status, answer.body]).toEqual([
      404,
      '{"code":"NOT_FOUND","details":{"what":"address","id":"/auth/nothing"}}',
    ]);
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each(['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2f..%2fpackage.json'])(
    'leaves files outside of the client alone: %s',
    async (path) => {
      expect((await raw('GET', path, {})).body).not.toContain('"dependencies"');
    },
  );
});

describe('the server', () => {
  it('says that it lives and that it can work', async () => {
    expect(await raw('GET', '/healthz', {})).toMatchObject({ status: 200, body: '{"status":"alive"}' });
    expect(await raw('GET', '/readyz', {})).toMatchObject({ status: 200, body: '{"status":"ready","edition":1}' });
  });

  it('lets one address sign in so many times a minute', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 20; at += 1)
      statuses.push((await person.post('/auth/sign-in', { staffNo: `N${at}`, password: 'x' })).status);
    expect(statuses.filter((status) => status === 401).length).toBeGreaterThan(10);
    const last = await person.post('/auth/sign-in', { staffNo: 'N99', password: 'x' });
    expect([last.status, last.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(last.body.details.seconds).toBeGreaterThan(0);
  });
});

describe('the built client', () => {
  it('is sent compressed and kept for a year where its name holds its hash, the page itself is asked for anew', async () => {
    const page = await raw('GET', '/', {});
    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page.body)?.[1] ?? '';
    const answer = await raw('GET', script, { 'accept-encoding': 'gzip, br' });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-encoding']).toBe('br');
    expect((await raw('GET', '/c/1/beds', {})).body).toBe(page.body);
    expect((await raw('GET', '/assets/nothing.js', {})).status).toBe(404);
    expect((await raw('GET', '/assets/', {})).status).toBe(404);
  });
});
