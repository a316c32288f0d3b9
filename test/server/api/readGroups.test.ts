import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '#server/policies/Viewer.ts';
import { collectorOf, type Harbour, viewerOf } from '../../support/openHarbour.ts';
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

/** What hand-written SQL finds, one JSON object a row. */
async function sql(select: string): Promise<readonly unknown[]> {
  const text = select.replaceAll('$mine', `c.collection_id = ${harbour.collection}`);
  const { rows } = await harbour.database.pool.query<{ o: unknown }>(`select to_json(x) as o from (${text}) x`);
  return rows.map(({ o }) => o);
}

async function ask(viewer: Viewer, field: string, variables = {}, head = ''): ReturnType<Reading['ask']> {
  return reading.ask(viewer, `${head}{ harbour2023 { found: ${field} } }`, variables);
}

/** Each: what is asked, and the SQL that finds the same; nested names are written with a dot. */
const questions: readonly (readonly [string, string])[] = [
  [`callsAggregate(${all}) { count }`, 'select count(*) as count from harbour2023.calls c where $mine'],
  [
    `callsAggregate(where: { tons: { _gt: "20" } }, ${all}) { count sum { tons } }`,
    `select count(*) as count, trim_scale(sum(tons))::text as "sum.tons" from harbour2023.calls c where $mine and tons > 20`,
  ],
  [
    `callsAggregate(where: { callNo: { _eq: "none" } }, ${all}) { count sum { tons } max { calledOn } }`,
    `select 0 as count, null as "sum.tons", null as "max.calledOn"`,
  ],
  [
    `callsAggregate(${all}) { sum { passengers } avg { passengers tons } min { passengers calledOn } max { tons calledOn } distinct { pierCode pilotNo } }`,
    `select sum(passengers)::text as "sum.passengers", trim_scale(round(avg(passengers), 6))::text as "avg.passengers",
      trim_scale(round(avg(tons), 6))::text as "avg.tons", min(passengers) as "min.passengers", min(called_on) as "min.calledOn",
      trim_scale(max(tons))::text as "max.tons", max(called_on) as "max.calledOn",
      count(distinct pier_code) as "distinct.pierCode", count(distinct pilot_no) as "distinct.pilotNo"
      from harbour2023.calls c where $mine`,
  ],
  [
    `callsAggregate(groupBy: [{ field: pierCode }], ${all}) { key { pierCode } count }`,
    `select pier_code as "key.pierCode", count(*) as count from harbour2023.calls c where $mine group by 1 order by 1`,
  ],
  [
    `callsAggregate(groupBy: { field: calledOn, trunc: MONTH }, ${all}) { key { calledOn } count }`,
    `select date_trunc('month', called_on)::date as "key.calledOn", count(*) as count
      from harbour2023.calls c where $mine group by 1 order by 1 nulls last`,
  ],
  [
    `callsAggregate(groupBy: { field: calledOn, trunc: YEAR }, orderBy: { key: { calledOn: DESC_NULLS_FIRST } }, ${all}) { key { calledOn } count }`,
    `select date_trunc('year', called_on)::date as "key.calledOn", count(*) as count
      from harbour2023.calls c where $mine group by 1 order by 1 desc nulls first`,
  ],
  [
    `callsAggregate(groupBy: [{ field: calledOn }, { field: pilotNo }], orderBy: [{ count: DESC }, { key: { pilotNo: ASC } }], limit: 5, offset: 2, ${all})
      { key { calledOn pilotNo } count }`,
    `select called_on as "key.calledOn", pilot_no as "key.pilotNo", count(*) as count from harbour2023.calls c where $mine
      group by 1, 2 order by 3 desc, 2, 1 nulls last limit 5 offset 2`,
  ],
  [
    `callsAggregate(groupBy: { field: pierCode }, having: { count: { _gte: 5 } }, ${all}) { key { pierCode } count }`,
    `select pier_code as "key.pierCode", count(*) as count from harbour2023.calls c where $mine
      group by 1 having count(*) >= 5 order by 1`,
  ],
  [
    `callsAggregate(groupBy: { field: pierCode }, having: { _or: [{ sum: { tons: { _gt: "60" } } }, { max: { calledOn: { _gte: "2023-01-08" } } }], _not: { distinct: { passengers: { _lt: 3 } } } }, ${all})
      { key { pierCode } sum { tons } }`,
    `select pier_code as "key.pierCode", trim_scale(sum(tons))::text as "sum.tons" from harbour2023.calls c where $mine group by 1
      having (sum(tons) > 60 or max(called_on) >= '2023-01-08') and not count(distinct passengers) < 3 order by 1`,
  ],
  [
    `callsAggregate(groupBy: { field: pierCode }, having: { avg: { tons: { _between: ["10", "30"] } }, min: { passengers: { _in: [1, 2, 3, 4] } } }, ${all}) { key { pierCode } }`,
    `select pier_code as "key.pierCode" from harbour2023.calls c where $mine group by 1
      having avg(tons) between 10 and 30 and min(passengers) in (1, 2, 3, 4) order by 1`,
  ],
  [
    `callsAggregate(groupBy: { pier: { field: depth } }, ${all}) { key { pier { depth } } count }`,
    `select trim_scale(p.depth)::text as "key.pier.depth", count(*) as count from harbour2023.calls c
      left join harbour2023.piers p using (collection_id, pier_code) where $mine group by p.depth order by p.depth`,
  ],
  [
    `callsAggregate(groupBy: [{ pier: { field: depth } }, { field: pilotNo }], orderBy: [{ key: { pier: { depth: DESC } } }, { key: { pilotNo: ASC } }], ${all})
      { key { pilotNo pier { depth } } avg { passengers } }`,
    `select pilot_no as "key.pilotNo", trim_scale(p.depth)::text as "key.pier.depth",
      trim_scale(round(avg(passengers), 6))::text as "avg.passengers" from harbour2023.calls c
      left join harbour2023.piers p using (collection_id, pier_code) where $mine group by p.depth, 1 order by p.depth desc nulls last, 1`,
  ],
  [
    `callsAggregate(groupBy: { _filledBy: true }, ${all}) { key { _filledBy { code name } } count coverage { submissions of } }`,
    `select s.department as "key._filledBy.code", d.name as "key._filledBy.name", count(*) as count,
      1 as "coverage.submissions", 1 as "coverage.of" from harbour2023.calls c
      join platform.submission s on s.id = c._submission_id
      join platform.department d on d.school_id = s.school_id and d.code = s.department
      where $mine group by 1, 2 order by 1`,
  ],
  [
    `callsAggregate(${all}) { full: count(where: { tons: { _gt: "25" } }) light: sum(where: { tons: { _lte: "25" } }) { tons } count }`,
    `select count(*) filter (where tons > 25) as full, trim_scale(sum(tons) filter (where tons <= 25))::text as "light.tons",
      count(*) as count from harbour2023.calls c where $mine`,
  ],
  [
    `callsAggregate(groupBy: { field: pilotNo }, ${all}) { key { pilotNo } deep: count(where: { pier: { depth: { _gt: "2" } } }) distinct(where: { tons: { _isNull: false } }) { pierCode } }`,
    `select pilot_no as "key.pilotNo", count(*) filter (where p.depth > 2) as deep,
      count(distinct c.pier_code) filter (where tons is not null) as "distinct.pierCode" from harbour2023.calls c
      left join harbour2023.piers p using (collection_id, pier_code) where $mine group by 1 order by 1`,
  ],
  [
    `callsAggregate(${all}) { median: percentile(fraction: 0.5) { tons passengers calledOn } upper: percentile(fraction: 0.9, where: { passengers: { _gt: 10 } }) { passengers } }`,
    `select trim_scale(percentile_disc(0.5) within group (order by tons))::text as "median.tons",
      percentile_disc(0.5) within group (order by passengers) as "median.passengers",
      percentile_disc(0.5) within group (order by called_on) as "median.calledOn",
      percentile_disc(0.9) within group (order by passengers) filter (where passengers > 10) as "upper.passengers"
      from harbour2023.calls c where $mine`,
  ],
  [
    `piersAggregate(where: { callsByPier: { _some: { passengers: { _gt: 30 } } } }, groupBy: { field: depth }, ${all}) { key { depth } count }`,
    `select trim_scale(depth)::text as "key.depth", count(*) as count from harbour2023.piers c where $mine and exists(
      select from harbour2023.calls k where k.collection_id = c.collection_id and k.pier_code = c.pier_code and passengers > 30)
      group by depth order by depth`,
  ],
];

describe('groups', () => {
  it.each(questions)('%s', async (field, select) => {
    const { data, errors } = await ask(office, field);
    expect(errors).toBeUndefined();
    const expected = await sql(select);
    expect(expected.length).toBeGreaterThan(0);
    expect(data.harbour2023.found.map((one: object) => flat(one))).toEqual(expected);
    expect(reading.statements).toHaveLength(1);
  });

  it('are asked for with variables of any shape', async () => {
    const head =
      'query ($by: [Harbour2023CallsGroupBy!], $having: Harbour2023CallsHaving, $order: [Harbour2023CallsGroupOrder!], $limit: Int)';
    const field = `callsAggregate(groupBy: $by, having: $having, orderBy: $order, limit: $limit, ${all}) { key { pierCode pilotNo } count }`;
    const one = await ask(office, field, { by: [{ field: 'pilotNo' }], order: [{ count: 'DESC' }], limit: 1 }, head);
    expect(one.data.harbour2023.found).toEqual([{ key: { pierCode: null, pilotNo: 'T1' }, count: 21 }]);
    const other = await ask(office, field, { by: [{ field: 'pierCode' }], having: { count: { _gt: 4 } } }, head);
    expect(other.data.harbour2023.found).toHaveLength(5);
    const whole = await ask(office, field, {}, head);
    expect(whole.data.harbour2023.found).toEqual([{ key: { pierCode: null, pilotNo: null }, count: 60 }]);
  });

  it('say of how many submissions they are, and when they were asked for', async () => {
    const { data } = await ask(office, 'callsAggregate { count coverage { submissions of } asOf }');
    const [{ asOf, ...rest }] = data.harbour2023.found;
    expect(rest).toEqual({ count: 40, coverage: { submissions: 1, of: 2 } });
    expect(Math.abs(Date.parse(asOf) - Date.now())).toBeLessThan(60_000);
  });

  it.each([
    ['groupBy: [{ field: pierCode }, { field: pierCode }]', 'groupBy', 'each field once'],
    ['groupBy: [{ field: pierCode, _filledBy: true }]', 'groupBy', 'one of field, _filledBy and a reference'],
    ['groupBy: [{ trunc: YEAR }]', 'groupBy', 'one of field, _filledBy and a reference'],
    ['groupBy: [{ field: pierCode, trunc: YEAR }]', 'pierCode', 'a date to be truncated'],
    ['orderBy: [{ key: { pierCode: ASC } }]', 'pierCode', 'a field of groupBy'],
    ['where: { calledOn: { _between: ["2023-01-01"] } }', 'calledOn', 'two ends'],
    ['offset: -1', 'offset', '0 or more'],
  ])('that make no sense are refused before any statement: %s', async (given, field, expected) => {
    const { errors } = await ask(office, `callsAggregate(${given}) { count }`);
    expect(errors?.[0].extensions ?? errors?.[0]).toEqual({ code: 'VALUE_REFUSED', details: { field, expected } });
    expect(reading.statements).toEqual([]);
  });

  it('of more than a page are refused', async () => {
    const { errors } = await ask(office, 'callsAggregate(limit: 1001) { count }');
    expect(errors[0].extensions.code).toBe('PAGE_REFUSED');
  });
});

describe('what a viewer may not see', () => {
  it('is not counted: the rows of others', async () => {
    const { data } = await ask(collectorOf(harbour, 'C02'), `callsAggregate(${all}) { count sum { passengers } }`);
    expect(data.harbour2023.found).toEqual([{ count: 20, sum: { passengers: '210' } }]);
  });

  it('is null in keys, measures, filters and orders: the fields that are masked', async () => {
    const analyst = viewerOf(harbour, { role: 'analyst' });
    const asked = [
      'callsAggregate(groupBy: { field: captainPass }) { key { captainPass } count }',
      'callsAggregate(groupBy: { field: pilotNo }, orderBy: { key: { pilotNo: DESC } }) { key { pilotNo } count }',
      'callsAggregate { distinct { captainPass pilotNo } count(where: { pilotNo: { _eq: "T1" } }) }',
      'callsAggregate(having: { distinct: { pilotNo: { _gt: 0 } } }) { count }',
      'callsAggregate(where: { pilotNo: { _isNull: false } }) { count }',
    ].map((field) => ask(analyst, field));
    const answers = (await Promise.all(asked)).map(({ data }) => data.harbour2023.found);
    expect(answers).toEqual([
      [{ key: { captainPass: null }, count: 40 }],
      [{ key: { pilotNo: null }, count: 40 }],
      [{ distinct: { captainPass: 0, pilotNo: 0 }, count: 0 }],
      [],
      [{ count: 0 }],
    ]);
  });
});

/** `{ a: { b: 1 } }` → `{ "a.b": 1 }` */
function flat(value: object, path = ''): Record<string, unknown> {
  const entries = Object.entries(value).flatMap(([name, one]: [string, unknown]): (readonly [string, unknown])[] =>
    typeof one === 'object' && one !== null
      ? Object.entries(flat(one, `${path}${name}.`))
      : [[`${path}${name}`, one] as const],
  );
  return Object.fromEntries(entries);
}
