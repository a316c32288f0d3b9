import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { type Answer, asPerson, signedIn, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let system: RunningSystem;
let office: TestPerson;

beforeAll(async () => {
  system = await startTestServer({ DEFINITIONS_FOLDER: 'test/fixtures/harbour' });
  await system.database.pool.query(
    `insert into harbour2023.calls (school_id, collection_id, _submission_id, _id, call_no, pier_code, pilot_no, captain_pass)
     select school_id, collection_id, id, gen_random_uuid(), 'R-' || department, 'P1', 'P7', 'K-1'
     from platform.submission where table_name = 'calls' and department = 'C01'`,
  );
  await system.database.pool.query(
    `insert into harbour2023.piers (school_id, collection_id, _submission_id, _id, pier_code, pier_name)
     select school_id, collection_id, id, gen_random_uuid(), 'P1', '一号' from platform.submission where table_name = 'piers'`,
  );
  office = await asPerson(system, 'qualityOffice');
});

afterAll(() => system.stop());

const states = 'states: [notStarted]';
const calls = `{ harbour2023 { calls(${states}) { nodes { callNo pilotNo pier { pierName } _row { masked } } } } }`;

async function make(
  person: TestPerson,
  asked: { readonly days?: number; readonly tables?: readonly string[]; readonly showsPersonal?: boolean } = {},
): Promise<{ readonly secret: string; readonly id: string }> {
  const { data, errors } = await person.query(
    `mutation ($days: Int!, $tables: [String!], $showsPersonal: Boolean!) {
      makeAccessToken(name: "脚本", days: $days, tables: $tables, showsPersonal: $showsPersonal) { secret token { id } } }`,
    { days: 30, showsPersonal: false, ...asked },
  );
  expect(errors).toBeUndefined();
  return { secret: data.makeAccessToken.secret, id: data.makeAccessToken.token.id };
}

/** Asks twice: the second time by the quick way of texts that are known. */
async function ask(secret: string, query: string): Promise<Pick<Answer, 'status' | 'body'>> {
  const once = async (): Promise<Pick<Answer, 'status' | 'body'>> => {
    const answer = await fetch(`${system.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const first = await once();
  const second = await once();
  expect(second).toEqual(first);
  return second;
}

describe('a token', () => {
  it('reads what its person may read, personal fields masked', async () => {
    const { secret } = await make(office);
    expect(secret).toMatch(/^sdc_[\w-]{43}$/);
    const { status, body } = await ask(secret, calls);
    expect(status).toBe(200);
    expect(body.data.harbour2023.calls.nodes).toEqual([
      { callNo: 'R-C01', pilotNo: null, pier: { pierName: '一号' }, _row: { masked: ['pilotNo', 'captainPass'] } },
    ]);
  });

  it('shows personal fields where it was made to, and never more than its person sees', async () => {
    const { secret } = await make(office, { showsPersonal: true });
    const { body } = await ask(secret, calls);
    expect(body.data.harbour2023.calls.nodes[0]).toMatchObject({ pilotNo: 'P7', _row: { masked: ['captainPass'] } });
  });

  it('reads the tables it was made for and no other, nor by reference', async () => {
    const { secret } = await make(office, { tables: ['harbour-2023/calls'] });
    const { body } = await ask(secret, calls);
    expect(body.data.harbour2023.calls.nodes[0]).toMatchObject({ callNo: 'R-C01', pier: null });
    const piers = await ask(secret, `{ harbour2023 { piers(${states}) { totalCount } } }`);
    expect(piers.body.data.harbour2023.piers.totalCount).toBe(0);
  });

  it.each([
    ['mutation { revokeAccessToken(id: "1") { id } }'],
    ['{ people { totalCount } }'],
    ['{ accessTokens { id } }'],
    ['{ departments { code } harbour2023 { calls { totalCount } } }'],
  ])('changes nothing and sees nothing of people: %s', async (query) => {
    const { secret } = await make(office);
    const { status, body } = await ask(secret, query);
    expect(status).toBe(403);
    expect(body.errors[0].extensions).toEqual({ code: 'NOT_ALLOWED', details: { to: 'useToken' } });
  });

  it('is refused once it is revoked, at once', async () => {
    const { secret, id } = await make(office);
    expect((await ask(secret, calls)).status).toBe(200);
    const { data } = await office.query('mutation ($id: ID!) { revokeAccessToken(id: $id) { revokedAt } }', { id });
    expect(Date.parse(data.revokeAccessToken.revokedAt)).not.toBeNaN();
    const { status, body } = await ask(secret, calls);
    expect(status).toBe(401);
    expect(body.errors[0].extensions).toEqual({ code: 'TOKEN_REFUSED', details: {} });
  });

  it('is refused when its person has left', async () => {
    const leaver = await asPerson(system, 'analyst');
    const administrator = await asPerson(system, 'administrator');
    const { secret } = await make(leaver);
    expect((await ask(secret, calls)).status).toBe(200);
    await administrator.query('mutation ($id: ID!) { setPersonActive(person: $id, active: false) { id } }', {
      id: leaver.id,
    });
    expect((await ask(secret, calls)).status).toBe(401);
  });

  it('is refused when its time is over', async () => {
    const { secret, id } = await make(office, { days: 1 });
    await system.database.pool.query(
      `update platform.access_token set expires_at = now() - interval '1 second' where id = $1`,
      [id],
    );
    expect((await ask(secret, calls)).status).toBe(401);
  });

  it.each(['Bearer x', 'Basic YTpi', `Bearer sdc_${'A'.repeat(43)}`, ''])(
    'that is none is refused, whoever is signed in beside it: %j',
    async (authorization) => {
      const answer = await fetch(`${system.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization, cookie: office.cookie },
        body: JSON.stringify({ query: calls }),
      });
      expect(answer.status).toBe(401);
    },
  );

  it('is stored by its hash only, and its use is shown', async () => {
    const { secret, id } = await make(office);
    await ask(secret, calls);
    const { rows } = await system.database.pool.query('select t::text as row from platform.access_token t');
    expect(rows.some(({ row }) => String(row).includes(secret.slice(4)))).toBe(false);
    const { data } = await office.query(
      '{ accessTokens { id name staffNo lastUsedAt lastUsedFrom revokedAt tables } }',
    );
    const [newest] = data.accessTokens;
    expect(newest).toMatchObject({ id, name: '脚本', staffNo: office.staffNo, revokedAt: null, tables: null });
    expect(newest.lastUsedFrom).toMatch(/127\.0\.0\.1|::1/);
  });
});

describe('who may make and end tokens', () => {
  it('is whoever may explore; others are refused', async () => {
    const collector = await asPerson(system, 'collector', 'C01');
    const { errors } = await collector.query('mutation { makeAccessToken(name: "a", days: 1) { secret } }');
    expect(errors[0].extensions).toEqual({ code: 'NOT_ALLOWED', details: { to: 'makeToken' } });
  });

  it('is not somebody else, but for who manages people', async () => {
    const { id } = await make(office);
    const analyst = await asPerson(system, 'analyst');
    const revoke = 'mutation ($id: ID!) { revokeAccessToken(id: $id) { id } }';
    expect((await analyst.query(revoke, { id })).errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await analyst.query('{ accessTokens { id } }')).data.accessTokens).toEqual([]);
    const both = await signedIn(system, [{ role: 'administrator' }]);
    expect((await both.query('{ accessTokens(ofSchool: true) { id } }')).data.accessTokens).toContainEqual({ id });
    expect((await both.query(revoke, { id })).data.revokeAccessToken.id).toBe(id);
  });

  it.each([
    ['name: " ", days: 3', 'name'],
    ['name: "a", days: 0', 'days'],
    ['name: "a", days: 400', 'days'],
    ['name: "a", days: 3, tables: []', 'tables'],
  ])('is refused what no token can be: %s', async (given, field) => {
    const { errors } = await office.query(`mutation { makeAccessToken(${given}) { secret } }`);
    expect(errors[0].extensions).toMatchObject({ code: 'VALUE_REFUSED', details: { field } });
  });

  it('is refused more than twenty in force', async () => {
    const eager = await asPerson(system, 'analyst');
    for (let at = 0; at < 20; at += 1) await make(eager);
    const { errors } = await eager.query('mutation { makeAccessToken(name: "a", days: 3) { secret } }');
    expect(errors[0].extensions).toMatchObject({ code: 'VALUE_REFUSED', details: { field: 'tokens' } });
  });
});
