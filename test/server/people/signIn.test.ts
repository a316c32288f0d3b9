import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, post } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let system: RunningSystem;

beforeAll(async () => {
  system = await startTestServer({ LOG_LEVEL: 'error' });
});

afterAll(() => system.stop());

describe('signing in', () => {
  it('opens a session that no script reads and no other site sends', async () => {
    const gardener = await asPerson(system, 'collector', 'D01');
    const answer = await post(system, '/auth/sign-in', { staffNo: gardener.staffNo, password: gardener.password });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ mustChangePassword: false });
    expect(answer.headers.get('set-cookie')).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('refuses a wrong password and an unknown staff number alike', async () => {
    const gardener = await asPerson(system, 'collector', 'D01');
    const wrong = await post(system, '/auth/sign-in', { staffNo: gardener.staffNo, password: 'not this one' });
    const unknown = await post(system, '/auth/sign-in', { staffNo: 'nobody', password: 'not this one' });
    expect([wrong.status, wrong.body]).toEqual([401, { code: 'SIGN_IN_REFUSED', details: {} }]);
    expect([unknown.status, unknown.body]).toEqual([401, { code: 'SIGN_IN_REFUSED', details: {} }]);
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });
});
