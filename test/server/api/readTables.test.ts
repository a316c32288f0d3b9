import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '#server/policies/Viewer.ts';
import type { Harbour } from '../../support/openHarbour.ts';
import type { Reading } from '../../support/openReading.ts';
import { type ReadHarbour, readHarbour } from '../../support/readHarbour.ts';

let opened: ReadHarbour;
let harbour: Harbour;
let reading: Reading;
let office: Viewer;

const all = 'states: [notStarted, draft, returned, deptReview, locked]';

beforeAll(async () => {
  opened = await readHarbour();
  ({ harbour, reading, office } = opened);
});

afterAll(() => opened.close());

beforeEach(() => {
  reading.statements.length = 0;
});

async function sql(text: string): Promise<readonly Record<string, unknown>[]> {
  const { rows } = await harbour.database.pool.query(text.replaceAll('$mine', `collection_id = ${harbour.collection}`));
  return rows;
}

describe('a page of fifty rows with two references, one in the other', () => {
  it('is one statement', async () => {
    const { data } = await reading.ask(
      office,
      `{ harbour2023 { calls(first: 50, ${all}) { totalCount nodes { callNo pier { pierName callsByPier(first: 2) { totalCount nodes { callNo } } } } } } }`,
    );
    expect(data.harbour2023.calls.nodes).toHaveLength(50);
    expect(data.harbour2023.calls.totalCount).toBe(60);
    expect(reading.statements).toHaveLength(1);
  });
});

describe('a filter', () => {
  it.each([
    ['{ callNo: { _eq: "C01-3" } }', `call_no = 'C01-3'`],
    ['{ callNo: { _neq: "C01-3" } }', `call_no <> 'C01-3'`],
    ['{ tons: { _gt: "20.125" } }', 'tons > 20.125'],
    ['{ tons: { _gte: "20.125", _lt: "40" } }', 'tons >= 20.125 and tons < 40'],
    ['{ calledOn: { _between: ["2023-01-02", "2023-01-04"] } }', `called_on between '2023-01-02' and '2023-01-04'`],
    ['{ passengers: { _in: [1, 2, 3] } }', 'passengers in (1, 2, 3)'],
    ['{ passengers: { _nin: [1, 2, 3] } }', 'passengers not in (1, 2, 3)'],
    ['{ tons: { _isNull: true } }', 'tons is null'],
    ['{ tons: { _eq: null } }', 'tons is null'],
    ['{ callNo: { _like: "C01-_" } }', `call_no like 'C01-_'`],
    ['{ callNo: { _ilike: "c01-1%" } }', `call_no ilike 'c01-1%'`],
    ['{ callNo: { _contains: "1-1" } }', `strpos(call_no, '1-1') > 0`],
    ['{ callNo: { _startsWith: "C02" } }', `starts_with(call_no, 'C02')`],
    ['{ callNo: { _like: "50\\\\" } }', 'false'],
    ['{ _or: [{ passengers: { _eq: 1 } }, { _not: { tons: { _lt: "48" } } }] }', 'passengers = 1 or not tons < 48'],
    [
      '{ pier: { depth: { _eq: "1.5" } } }',
      `pier_code in (select pier_code from harbour2023.piers where $mine and depth = 1.5)`,
    ],
    ['{ _not: { pier: {} } }', `pier_code in ('P13', 'P14', 'P15')`],
  ])('%s', async (where, condition) => {
    const { data } = await reading.ask(
      office,
      `{ harbour2023 { calls(where: ${where}, first: 100, ${all}) { totalCount nodes { callNo } } } }`,
    );
    const rows = await sql(
      `select call_no as "callNo" from harbour2023.calls where $mine and (${condition}) order by _id`,
    );
    expect(data.harbour2023.calls).toEqual({ totalCount: rows.length, nodes: rows });
  });

  it.each([
    ['_some', '{ passengers: { _gt: 38 } }', 'exists(select from c and passengers > 38)'],
    ['_none', '{ passengers: { _gt: 38 } }', 'not exists(select from c and passengers > 38)'],
    ['_every', '{ passengers: { _lt: 30 } }', 'not exists(select from c and passengers >= 30)'],
  ])('on rows that refer to it: %s', async (quantifier, where, condition) => {
    const { data } = await reading.ask(
      office,
      `{ harbour2023 { piers(where: { callsByPier: { ${quantifier}: ${where} } }, ${all}) { nodes { pierCode } } } }`,
    );
    const calls = 'from harbour2023.calls c where c.collection_id = p.collection_id and c.pier_code = p.pier_code';
    const rows = await sql(`select pier_code as "pierCode" from harbour2023.piers p
      where $mine and ${condition.replace('from c', calls)} order by _id`);
    expect(rows.length).toBeGreaterThan(0);
    expect(data.harbour2023.piers.nodes).toEqual(rows);
  });

  it('takes variables of any shape, and never one for another', async () => {
    const text = `query ($where: HarbourTwoWhere) { harbour2023 { calls(where: $where, ${all}) { totalCount } } }`;
    const ask = async (where: unknown): Promise<number> =>
      (await reading.ask(office, text.replace('HarbourTwoWhere', 'Harbour2023CallsWhere'), { where })).data.harbour2023
        .calls.totalCount;
    expect(await ask({ passengers: { _eq: 7 } })).toBe(2);
    expect(await ask({ passengers: { _eq: 33 } })).toBe(1);
    expect(await ask({ tons: { _isNull: true } })).toBe(15);
    expect(await ask({ tons: { _isNull: false } })).toBe(45);
    expect(await ask({ _or: [{ passengers: { _eq: 7 } }, { passengers: { _eq: 33 } }] })).toBe(3);
    expect(await ask({ passengers: { _eq: null } })).toBe(0);
    expect(await ask(null)).toBe(60);
  });

  it.each(["' or 1=1 --", '$1', '\\', '%', '"', '\u0001', '𝒳'])('takes %j for the text it is', async (text) => {
    const { data } = await reading.ask(
      office,
      `query ($text: String!) { harbour2023 { calls(where: { callNo: { _eq: $text } }, ${all}) { totalCount } } }`,
      { text },
    );
    expect(data.harbour2023.calls.totalCount).toBe(0);
  });

  it.each(['{ calledOn: { _eq: "2023-02-30" } }', '{ tons: { _gt: "1e5" } }', '{ passengers: { _eq: "one" } }'])(
    'with a value that its field cannot have is refused before any statement: %s',
    async (where) => {
      const { errors } = await reading.ask(office, `{ harbour2023 { calls(where: ${where}) { totalCount } } }`);
      expect(errors).toHaveLength(1);
      expect(reading.statements).toEqual([]);
    },
  );

  it('with a character that no stored text has is refused before any statement', async () => {
    const { errors } = await reading.ask(
      office,
      '{ harbour2023 { calls(where: { callNo: { _eq: "a\\u0000" } }) { totalCount } } }',
    );
    expect(errors[0].extensions).toEqual({ code: 'VALUE_REFUSED', details: { field: 'callNo', expected: 'String' } });
    expect(reading.statements).toEqual([]);
  });
});

describe('pages by cursor', () => {
  const orders = [
    'calledOn: ASC',
    'calledOn: ASC_NULLS_FIRST',
    'tons: DESC',
    'tons: DESC_NULLS_FIRST',
    'pier: { depth: DESC }',
  ];
  it.each(orders)('of seven rows by { %s } are the whole list, each row once', async (order) => {
    const text = `query ($after: String, $first: Int) { harbour2023 { calls(orderBy: [{ ${order} }], first: $first, after: $after, ${all}) {
      pageInfo { hasNextPage endCursor } nodes { callNo } } } }`;
    const whole = await reading.ask(office, text, { first: 100 });
    const paged: unknown[] = [];
    let after: string | null = null;
    for (let page = 0; page < 20; page += 1) {
      const { data } = await reading.ask(office, text, { first: 7, after });
      paged.push(...data.harbour2023.calls.nodes);
      after = data.harbour2023.calls.pageInfo.endCursor;
      if (data.harbour2023.calls.pageInfo.hasNextPage === false) break;
    }
    expect(paged).toHaveLength(60);
    expect(paged).toEqual(whole.data.harbour2023.calls.nodes);
  });

  it.each(['', 'abc', 'W10', Buffer.from('["x","1"]').toString('base64url')])(
    'refuses the cursor %j',
    async (after) => {
      const { errors } = await reading.ask(
        office,
        `{ harbour2023 { calls(first: 1, after: "${after}") { nodes { callNo } } } }`,
      );
      expect(errors[0].extensions.code).toBe('CURSOR_REFUSED');
    },
  );

  it('refuses a page of more rows than one may hold', async () => {
    const { errors } = await reading.ask(office, '{ harbour2023 { calls(first: 1001) { nodes { callNo } } } }');
    expect(errors[0].extensions).toEqual({
      code: 'PAGE_REFUSED',
      details: { table: 'calls', limit: 1001, most: 1000 },
    });
  });
});

describe('a name that is none', () => {
  it('fails in validation', async () => {
    const { errors } = await reading.ask(office, '{ harbour2023 { piers { nodes { pierNam } } } }');
    expect(errors).toEqual(['Cannot query field "pierNam" on type "Harbour2023Piers". Did you mean "pierName"?']);
    expect(reading.statements).toEqual([]);
  });
});

describe('the rows of one submission', () => {
  it('come in the order in which they were made', async () => {
    const submission = await harbour.submission('calls', 'C01');
    await sql(`update harbour2023.calls set _position = 100 - passengers where $mine`);
    const { data } = await reading.ask(
      office,
      `query ($submission: ID) { harbour2023 { calls(submission: $submission, limit: 3, offset: 0, ${all}) { totalCount nodes { callNo } } } }`,
      { submission },
    );
    expect(data.harbour2023.calls).toEqual({
      totalCount: 40,
      nodes: [{ callNo: 'C01-40' }, { callNo: 'C01-39' }, { callNo: 'C01-38' }],
    });
  });
});
