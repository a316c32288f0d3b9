import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

const pdf = Buffer.from('%PDF-1.7\n…');

let system: RunningSystem;
let collector: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  system = await startTestServer({ DEFINITIONS_FOLDER: resolve('test/fixtures/theatre') });
  collector = await asPerson(system, 'collector', 'D01');
  stranger = await asPerson(system, 'collector', 'C01');
});

afterAll(() => system.stop());

async function submissionOf(table: string): Promise<string> {
  const { rows } = await system.database.pool.query<{ id: string }>(
    'select id from platform.submission where table_name = $1',
    [table],
  );
  return rows[0]?.id ?? '';
}

let performances = 0;

async function performance(): Promise<string> {
  performances += 1;
  const id = randomUUID();
  const set = { performanceNo: `P${performances}`, playName: '牡丹亭', playedOn: '2023-05-01', income: '1.5' };
  const { data } = await collector.query(
    `mutation ($submission: ID!, $rows: [Theatre2023PerformancesChange!]!) {
      saveTheatre2023Performances(submission: $submission, rows: $rows) { refused { code } } }`,
    { submission: await submissionOf('performances'), rows: [{ id, set }] },
  );
  expect(data.saveTheatre2023Performances).toEqual({ refused: [] });
  return id;
}

async function attach(
  table: string,
  row: string,
  field: string,
  name: string,
): Promise<{ status: number; body: { id: string; code?: string; details?: object } }> {
  const place = new URLSearchParams({ submission: await submissionOf(table), row, field });
  const answer = await fetch(`${system.address}/files?${place.toString()}`, {
    method: 'POST',
    headers: {
      cookie: collector.cookie,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      'apollo-require-preflight': '1',
    },
    body: new Uint8Array(pdf),
  });
  return { status: answer.status, body: (await answer.json()) as { id: string } };
}

/** The files of the performances as a person is shown them. */
async function shownTo(person: TestPerson, row: string): Promise<unknown> {
  const { data } = await person.query(
    '{ theatre2023 { performances(states: [draft]) { nodes { income _row { id files { field name } } } } } }',
  );
  const nodes = data.theatre2023.performances.nodes as { _row: { id: string; files: unknown } }[];
  return nodes.find((node) => node._row.id === row)?._row.files;
}

describe('evidence', () => {
  it('belongs to a cell or to the row, and is listed with the row', async () => {
    const row = await performance();
    expect((await attach('performances', row, 'income', '票款.pdf')).status).toBe(201);
    expect((await attach('performances', row, '_row', '海报.pdf')).status).toBe(201);
    expect(await shownTo(collector, row)).toEqual([
      { field: 'income', name: '票款.pdf' },
      { field: null, name: '海报.pdf' },
    ]);
  });

  it('is taken nowhere else', async () => {
    const row = await performance();
    const answer = await attach('performances', row, 'playName', '剧本.pdf');
    expect(answer).toMatchObject({ status: 400, body: { code: 'FILE_REFUSED', details: { reason: 'field' } } });
  });

  it('is downloaded by those who see the row, and by nobody else', async () => {
    const { body } = await attach('performances', await performance(), '_row', '海报.pdf');
    const read = (person: TestPerson): Promise<Response> =>
      fetch(`${system.address}/files/${body.id}`, { headers: { cookie: person.cookie } });
    expect((await read(collector)).status).toBe(200);
    expect((await read(stranger)).status).toBe(404);
  });

  it('is no change of the value that it stands beside', async () => {
    const row = await performance();
    await attach('performances', row, 'income', '票款.pdf');
    const { data } = await collector.query(
      `mutation ($submission: ID!, $rows: [Theatre2023PerformancesChange!]!) {
        saveTheatre2023Performances(submission: $submission, rows: $rows) { saved { income } refused { code } } }`,
      { submission: await submissionOf('performances'), rows: [{ id: row, revision: 1, set: { income: '2' } }] },
    );
    expect(data.saveTheatre2023Performances).toEqual({ saved: [{ income: '2' }], refused: [] });
    const { rows } = await system.database.pool.query<{ cells: object }>(
      `select cells from platform.row_change where cells ? 'income/files' and row_id = $1`,
      [row],
    );
    expect(rows).toEqual([{ cells: { 'income/files': [null, ['票款.pdf']] } }]);
  });

  it('that is required is asked for until it is there', async () => {
    const submission = await submissionOf('theatreProfile');
    const row = randomUUID();
    await collector.query(
      `mutation ($submission: ID!, $rows: [Theatre2023TheatreProfileChange!]!) {
        saveTheatre2023TheatreProfile(submission: $submission, rows: $rows) { refused { code } } }`,
      { submission, rows: [{ id: row, set: { theatreName: '东城剧院' } }] },
    );
    const missing = async (): Promise<readonly string[]> => {
      const { data } = await collector.query(
        'query ($submission: ID!) { failures(submission: $submission) { code fields } }',
        { submission },
      );
      const failures = data.failures as { code: string; fields: string[] }[];
      return failures.filter(({ code }) => code === 'required').flatMap(({ fields }) => fields);
    };
    expect(await missing()).toContain('licence');
    await attach('theatreProfile', row, 'licence', '许可证.pdf');
    expect(await missing()).not.toContain('licence');
  });
});
