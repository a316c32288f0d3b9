import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, post, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let system: RunningSystem;
let collector: TestPerson;
let submission: string;

beforeAll(async () => {
  system = await startTestServer();
  collector = await asPerson(system, 'collector', 'D01');
  const { data } = await collector.query('{ collection { tables { name submissions { id } } } }');
  submission = data.collection.tables.find((table: { name: string }) => table.name === 'plantings').submissions[0].id;
});

afterAll(() => system.stop());

const save = `mutation ($submission: ID!, $rows: [Garden2023PlantingsChange!]!) {
  saveGarden2023Plantings(submission: $submission, rows: $rows) {
    saved { plant } refused { code issues { code field details } }
  }
}`;

async function saved(...sets: readonly object[]): Promise<unknown> {
  const rows = sets.map((set) => ({ id: randomUUID(), set }));
  return (await collector.query(save, { submission, rows })).data.saveGarden2023Plantings;
}

describe('a value of a row', () => {
  it('with half of a character is refused where it stands, in a reference too', async () => {
    const issue = { code: 'wrongCharacter', field: 'bedCode', details: expect.any(String) };
    expect(await saved({ bedCode: '\ud800' })).toEqual({
      saved: [],
      refused: [{ code: 'ROW_INVALID', issues: [issue] }],
    });
  });

  it('that is too long for any index is refused, and the rows beside it are stored', async () => {
    const issue = { code: 'tooLong', field: 'bedCode', details: '{"length":8000,"maxLength":500}' };
    expect(await saved({ bedCode: randomBytes(4000).toString('hex') }, { plant: '葱' }, { plant: '蒜' })).toEqual({
      saved: [{ plant: '葱' }, { plant: '蒜' }],
      refused: [{ code: 'ROW_INVALID', issues: [issue] }],
    });
  });
});

async function refusal(query: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown> {
  return (await collector.query(query, variables)).errors[0].extensions;
}

describe('a query', () => {
  it('of several operations that names none of them is refused', async () => {
    expect(await refusal('query A { me { id } } query B { me { id } }')).toEqual({
      code: 'OPERATION_REFUSED',
      details: { kind: 'unnamed' },
    });
  });

  it('whose variables are thousands deep is refused', async () => {
    const text = 'query ($where: Garden2023BedsWhere) { garden2023 { beds(where: $where) { totalCount } } }';
    let where: unknown = { bedCode: { _eq: 'A1' } };
    for (let depth = 0; depth < 3000; depth += 1) where = { _not: where };
    expect(await refusal(text, { where })).toEqual({
      code: 'QUERY_TOO_LARGE',
      details: { of: 'variables', found: 3003, most: 100 },
    });
    expect((await collector.query(text, { where: {} })).data).toEqual({ garden2023: { beds: { totalCount: 0 } } });
    expect(await refusal(text, { where })).toMatchObject({ code: 'QUERY_TOO_LARGE' });
  });

  it('that asks one question a thousand times is refused', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => `q${at}: collection { id }`).join(' ');
    expect(await refusal(`{ ...Many } fragment Many on Query { ${many} }`)).toEqual({
      code: 'QUERY_TOO_LARGE',
      details: { of: 'roots', found: 1000, most: 50 },
    });
  });

  it.each([
    ['submission: "x"', 'submission', 'ID'],
    ['offset: -1', 'offset', '0 or more'],
  ])('with %s is told which argument is wrong', async (given, field, expected) => {
    expect(await refusal(`{ garden2023 { beds(${given}) { totalCount nodes { bedCode } } } }`)).toEqual({
      code: 'VALUE_REFUSED',
      details: { field, expected },
    });
  });

  it('tells nothing of the schema to somebody who is not signed in', async () => {
    const answer = await post(system, '/graphql', { query: '{ garden2023 { bed { nodes { x } } } }' });
    expect([answer.status, answer.body]).toEqual([
      401,
      { errors: [{ message: 'Nobody is signed in', extensions: { code: 'NOT_SIGNED_IN', details: {} } }] },
    ]);
  });
});

describe('an account', () => {
  it.each(['\ud800', 'a\u202eb', 'a\nb', ' ', '名'.repeat(51)])('takes no name like %j', async (name) => {
    const administrator = await asPerson(system, 'administrator');
    const { errors } = await administrator.query(
      'mutation ($name: String!) { createPerson(staffNo: "N1", name: $name, roles: []) { password } }',
      { name },
    );
    expect(errors[0].extensions).toEqual({
      code: 'ACCOUNT_REFUSED',
      details: { issues: [{ code: 'nameMalformed', field: 'name', details: { maximum: 50 } }] },
    });
  });
});

describe('signing in', () => {
  it('with a character that no text holds is refused', async () => {
    const answer = await post(system, '/auth/sign-in', { staffNo: 'T1\u0000', password: 'x' });
    expect([answer.status, answer.body]).toEqual([400, { code: 'BODY_MALFORMED', details: {} }]);
  });
});

describe('an address', () => {
  it('that cannot be decoded is not found', async () => {
    const answer = await fetch(`${system.address}/%E0%A4%A`);
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { code: 'NOT_FOUND', details: { what: 'address', id: '/%E0%A4%A' } },
    ]);
  });
});
