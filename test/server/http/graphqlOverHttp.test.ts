import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let system: RunningSystem;
let analyst: TestPerson;

beforeAll(async () => {
  system = await startTestServer();
  analyst = await asPerson(system, 'analyst');
});

afterAll(() => system.stop());

const audits = serverAudits({
  url: () => `${system.address}/graphql`,
  fetchFn: (url: string, init: RequestInit) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), cookie: analyst.cookie } }),
});

/** What a server may do and ours does not: a query in an address would stand in logs and histories. */
const notOffered = audits.filter(({ name }) => name.startsWith('MAY ') && name.includes('GET'));

describe('GraphQL over HTTP', () => {
  it.each(audits.filter((audit) => !notOffered.includes(audit)).map((audit) => [audit.name, audit] as const))(
    '%s',
    async (_name, audit) => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
    },
  );

  it('takes no query from an address', async () => {
    const answer = await fetch(`${system.address}/graphql?query={__typename}`, {
      headers: { cookie: analyst.cookie, accept: 'application/json' },
    });
    expect(answer.status).toBe(404);
  });
});
