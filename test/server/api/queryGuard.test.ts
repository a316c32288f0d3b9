import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let system: RunningSystem;
let analyst: TestPerson;
let collector: TestPerson;

beforeAll(async () => {
  system = await startTestServer();
  analyst = await asPerson(system, 'analyst');
  collector = await asPerson(system, 'collector', 'D01');
});

afterAll(async () => system.stop());

describe('a query', () => {
  it('that goes round in circles too deep is refused', async () => {
    let text = 'nodes { plant }';
    for (let depth = 0; depth < 6; depth += 1) text = `nodes { bed { plantingsByBed { ${text} } } }`;
    const { errors } = await analyst.query(`{ garden2023 { plantings { ${text} } } }`);
    expect(errors[0].extensions).toEqual({ code: 'QUERY_TOO_LARGE', details: { of: 'depth', found: 22, most: 20 } });
  });

  it('whose fragments multiply is refused, quickly', async () => {
    const fragments = Array.from(
      { length: 20 },
      (_, at) => `fragment F${at} on Garden2023Beds { ${at === 0 ? 'bedCode' : `...F${at - 1} ...F${at - 1}`} }`,
    );
    const { errors } = await analyst.query(`{ garden2023 { beds { nodes { ...F19 } } } } ${fragments.join(' ')}`);
    expect(errors[0].extensions.code).toBe('QUERY_TOO_LARGE');
  });

  it('with more conditions than one needs is refused', async () => {
    const where = { _and: Array.from({ length: 600 }, () => ({ bedCode: { _eq: 'A1' } })) };
    const { errors } = await analyst.query(
      'query ($where: Garden2023BedsWhere) { garden2023 { beds(where: $where) { totalCount } } }',
      { where },
    );
    expect(errors[0].extensions.code).toBe('QUERY_TOO_LARGE');
  });

  it('that subscribes is refused', async () => {
    const { errors } = await analyst.query('subscription { __typename }');
    expect(errors).toHaveLength(1);
  });

  it('with a wrong name is told the right one only if its author may explore', async () => {
    const text = '{ garden2023 { beds { nodes { bedNam } } } }';
    expect((await analyst.query(text)).errors[0].message).toContain('Did you mean "bedName"');
    expect((await collector.query(text)).errors[0].message).toBe(
      'Cannot query field "bedNam" on type "Garden2023Beds".',
    );
  });

  it('that was answered before is answered in the same words', async () => {
    const text =
      'query Beds($size: Decimal) { garden2023 { beds(where: { size: { _gt: $size } }) { totalCount nodes { bedCode } } } }';
    const first = await analyst.query(text, { size: '1.5' });
    expect(first).toEqual({ data: { garden2023: { beds: { totalCount: 0, nodes: [] } } } });
    expect(await analyst.query(text, { size: '2.5' })).toEqual(first);
    const wrong = await analyst.query(text, { size: 'much' });
    expect(wrong.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    const nobody = await fetch(`${system.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables: { size: '1.5' } }),
    });
    expect(nobody.status).toBe(401);
  });
});
