import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '#server/people/createAccount.ts';
import type { RunningSystem } from '#server/start.ts';
import { type Answer, asPerson, cookieOf, post } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let system: RunningSystem;

beforeAll(async () => {
  system = await startTestServer({ FAILURES_BEFORE_LOCK: '3', SIGN_INS_PER_MINUTE: '10000' });
});

afterAll(() => system.stop());

async function sql(text: string, values: unknown[] = []): Promise<readonly Record<string, unknown>[]> {
  return (await system.database.pool.query(text, values)).rows;
}

function codes(answer: Answer): readonly string[] {
  return answer.body.details.issues.map((issue: { code: string }) => issue.code);
}

const me = { query: '{ me { staffNo } }' };

describe('signing in', () => {
  it('opens a session that no script reads and no other site sends', async () => {
    const gardener = await asPerson(system, 'collector', 'D01');
    const answer = await post(system, '/auth/sign-in', { staffNo: gardener.staffNo, password: gardener.password });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ mustChangePassword: false });
    expect(answer.headers.get('set-cookie')).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('stores the hash of the token only', async () => {
    const gardener = await asPerson(system, 'collector', 'D01');
    const token = gardener.cookie.slice('session='.length);
    const rows = await sql('select encode(token_hash, $1) as hash from platform.session where person_id = $2', [
      'hex',
      gardener.id,
    ]);
    expect(rows).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  it('refuses a wrong password and an unknown staff number alike', async () => {
    const gardener = await asPerson(system, 'collector', 'D01');
    const wrong = await post(system, '/auth/sign-in', { staffNo: gardener.staffNo, password: 'not this one' });
    const unknown = await post(system, '/auth/sign-in', { staffNo: 'nobody', password: 'not this one' });
    expect([wrong.status, wrong.body]).toEqual([401, { code: 'SIGN_IN_REFUSED', details: {} }]);
    expect([unknown.status, unknown.body]).toEqual([401, { code: 'SIGN_IN_REFUSED', details: {} }]);
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it.each(['admin', 'password', '123456', 'T0001'])('knows no default password: %s', async (password) => {
    for (const staffNo of ['admin', 'root', 'T0001']) {
      const answer = await post(system, '/auth/sign-in', { staffNo: `${staffNo}-${password}`, password });
      expect(answer.status).toBe(401);
    }
  });

  it('makes who guesses wait, right password or not, account or not', async () => {
    const gardener = await asPerson(system, 'collector', 'D01');
    for (const staffNo of [gardener.staffNo, 'nobody at all']) {
      const statuses: number[] = [];
      for (let attempt = 1; attempt <= 4; attempt += 1)
        statuses.push((await post(system, '/auth/sign-in', { staffNo, password: `guess ${attempt}` })).status);
      expect(statuses).toEqual([401, 401, 401, 429]);
    }
    const right = await post(system, '/auth/sign-in', { staffNo: gardener.staffNo, password: gardener.password });
    expect(right.body.code).toBe('SIGN_IN_LOCKED');
    expect(right.body.details.seconds).toBeGreaterThan(50);
    expect(right.body.details.seconds).toBeLessThanOrEqual(60);
    expect(right.headers.get('retry-after')).toBe(String(right.body.details.seconds));

    await sql('update platform.sign_in_attempts set locked_until = now() where staff_no = $1', [gardener.staffNo]);
    const again = await post(system, '/auth/sign-in', { staffNo: gardener.staffNo, password: 'guess 5' });
    expect(again.status).toBe(401);
    const longer = await post(system, '/auth/sign-in', { staffNo: gardener.staffNo, password: 'guess 6' });
    expect(longer.body.details.seconds).toBeGreaterThan(110);

    await sql('update platform.sign_in_attempts set locked_until = now() where staff_no = $1', [gardener.staffNo]);
    const late = await post(system, '/auth/sign-in', { staffNo: gardener.staffNo, password: gardener.password });
    expect(late.status).toBe(200);
    expect(await sql('select failures from platform.sign_in_attempts where staff_no = $1', [gardener.staffNo])).toEqual(
      [],
    );
  });

  it('looks at no more guesses than allowed, however many come at once', async () => {
    const gardener = await asPerson(system, 'collector', 'D01');
    const guesses = Array.from({ length: 12 }, (_, at) =>
      post(system, '/auth/sign-in', { staffNo: gardener.staffNo, password: `guess ${at}` }),
    );
    const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(3);
    expect(statuses.filter((status) => status === 429)).toHaveLength(9);
  });

  it('refuses a given password whose days are over', async () => {
    const account = { school: 1, staffNo: 'G400', name: '迟到', roles: [] };
    const { password, personId } = await createAccount(system.people, undefined, account);
    await sql(`update platform.person set password_expires = now() - interval '1 minute' where id = $1`, [personId]);
    const answer = await post(system, '/auth/sign-in', { staffNo: 'G400', password });
    expect(answer.body).toEqual({ code: 'SIGN_IN_REFUSED', details: {} });
  });
});

describe('a person with a password that was given out', () => {
  it('may do nothing but ask who he or she is and change it', async () => {
    const account = { school: 1, staffNo: 'G300', name: '蔷薇', roles: [{ role: 'administrator' as const }] };
    const { password } = await createAccount(system.people, undefined, account);
    const cookie = cookieOf(await post(system, '/auth/sign-in', { staffNo: 'G300', password }));
    const who = await post(system, '/graphql', { query: '{ me { mustChangePassword } }' }, cookie);
    expect(who.body).toEqual({ data: { me: { mustChangePassword: true } } });
    for (const query of [
      '{ people { totalCount } }',
      '{ garden2023 { beds { totalCount } } }',
      '{ ...all } fragment all on Query { tables { name } }',
      '{ __schema { types { name } } }',
      'mutation { createPerson(staffNo: "X1", name: "X", roles: []) { password } }',
    ]) {
      const answer = await post(system, '/graphql', { query }, cookie);
      expect([query, answer.body.errors?.[0]?.extensions?.code]).toEqual([query, 'PASSWORD_MUST_CHANGE']);
    }
  });

  it('is told everything that is wrong with the one to come', async () => {
    const account = { school: 1, staffNo: 'G301', name: '木槿', roles: [] };
    const { password } = await createAccount(system.people, undefined, account);
    const cookie = cookieOf(await post(system, '/auth/sign-in', { staffNo: 'G301', password }));
    const change = (next: string) => post(system, '/auth/change-password', { current: password, next }, cookie);
    const short = await change('g301');
    expect(short.status).toBe(422);
    expect(short.body).toEqual({
      code: 'PASSWORD_REFUSED',
      details: {
        issues: [
          { code: 'passwordTooShort', details: { minimum: 10 } },
          { code: 'passwordTooSimple', details: {} },
          { code: 'passwordNamesPerson', details: {} },
        ],
      },
    });
    expect(codes(await change('1234567890'))).toEqual(['passwordTooSimple']);
    expect(codes(await change('我是木槿，今年种花'))).toEqual(['passwordTooShort', 'passwordNamesPerson']);
    expect(codes(await change(password))).toEqual(['passwordUnchanged']);
    expect((await change('十二个字的好记密码一句话')).status).toBe(200);
  });
});

describe('a session', () => {
  it('is nobody with a forged or garbled cookie', async () => {
    for (const cookie of [`session=${'A'.repeat(43)}`, 'session=', 'session=1; session=2', "session=' or 1=1"]) {
      expect((await post(system, '/graphql', me, cookie)).body).toEqual({ data: { me: null } });
      const closed = await post(system, '/graphql', { query: '{ tables { name } }' }, cookie);
      expect([closed.status, closed.body.errors[0].extensions]).toEqual([401, { code: 'NOT_SIGNED_IN', details: {} }]);
    }
  });

  it.each([
    [
      'unused for too long',
      `update platform.session set last_used_at = now() - interval '121 minutes' where person_id = $1`,
    ],
    ['older than a session may be', `update platform.session set expires_at = now() where person_id = $1`],
  ])('ends when %s', async (_, ended) => {
    const gardener = await asPerson(system, 'collector', 'D01');
    await sql(ended, [gardener.id]);
    await sql(`select pg_notify('person_changed', $1)`, [String(gardener.id)]);
    await expect.poll(() => gardener.query(me.query)).toEqual({ data: { me: null } });
  });

  it('ends with sign-out, here and in every other process', async () => {
    const gardener = await asPerson(system, 'collector', 'D01');
    expect((await gardener.query(me.query)).data.me).toEqual({ staffNo: gardener.staffNo });
    const out = await gardener.post('/auth/sign-out', {});
    expect(out.headers.get('set-cookie')).toBe('session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0');
    expect((await gardener.query(me.query)).data.me).toBeNull();
    expect(await sql('select 1 from platform.session where person_id = $1', [gardener.id])).toEqual([]);
  });

  it('ends on all devices but this one when the password is changed', async () => {
    const gardener = await asPerson(system, 'collector', 'D01');
    const other = cookieOf(
      await post(system, '/auth/sign-in', { staffNo: gardener.staffNo, password: gardener.password }),
    );
    const changed = await gardener.post('/auth/change-password', {
      current: gardener.password,
      next: 'another garden of my own',
    });
    expect((await post(system, '/graphql', me, other)).body.data.me).toBeNull();
    expect((await gardener.query(me.query)).data.me).toBeNull();
    expect((await post(system, '/graphql', me, cookieOf(changed))).body.data.me).toEqual({ staffNo: gardener.staffNo });
  });
});

describe('a school that allows certain networks', () => {
  it('refuses people and sessions from elsewhere', async () => {
    const gardener = await asPerson(system, 'collector', 'D01');
    await sql(`update platform.school set networks = '{10.0.0.0/8,2001:db8::/32}'`);
    await system.people.sessions.forget(gardener.id);
    const refused = { code: 'NETWORK_NOT_ALLOWED', details: {} };
    const { staffNo, password } = gardener;
    const signIn = await post(system, '/auth/sign-in', { staffNo, password });
    expect([signIn.status, signIn.body]).toEqual([403, refused]);
    const query = await post(system, '/graphql', me, gardener.cookie);
    expect([query.status, query.body.errors[0].extensions]).toEqual([403, refused]);
    await sql(`update platform.school set networks = '{127.0.0.0/8,::1/128}'`);
    await system.people.sessions.forget(gardener.id);
    expect((await gardener.query(me.query)).data.me).toEqual({ staffNo });
    await sql(`update platform.school set networks = '{}'`);
  });
});

describe('a page whose browser somebody else has signed in in', () => {
  it('has nothing stored or answered in the name of the other', async () => {
    const [first, second] = [await asPerson(system, 'collector', 'D01'), await asPerson(system, 'collector', 'D01')];
    const ask = async (path: string, body: unknown, person: number): Promise<readonly [number, unknown]> => {
      const answer = await fetch(`${system.address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: second.cookie, 'x-person': String(person) },
        body: JSON.stringify(body),
      });
      return [answer.status, await answer.json()];
    };
    const query = { query: '{ garden2023 { beds(states: [draft]) { totalCount } } }' };
    // Known by the second time, and answered on the quick way.
    for (const way of ['long', 'quick'])
      expect([way, await ask('/graphql', query, first.id)]).toMatchObject([
        way,
        [409, { errors: [{ extensions: { code: 'SIGNED_IN_AS_ANOTHER', details: {} } }] }],
      ]);
    for (const way of ['long', 'quick'])
      expect([way, await ask('/graphql', query, second.id)]).toMatchObject([way, [200, { data: { garden2023: {} } }]]);
    expect(await ask('/graphql', query, first.id)).toMatchObject([409, { errors: [{}] }]);
    expect(await ask('/graphql', me, first.id)).toEqual([200, { data: { me: { staffNo: second.staffNo } } }]);
  });
});
