import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyHistory } from '#server/review/verifyHistory.ts';
import type { RunningSystem } from '#server/start.ts';
import { gardenWithFiles } from '../../support/gardenWithFiles.ts';
import { openSchool } from '../../support/openHarbour.ts';
import { type Answer, asPerson, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('…bed…')]);
const pdf = Buffer.from('%PDF-1.7\n…');

let system: RunningSystem;
let east: TestPerson;
let west: TestPerson;
let submission: string;

beforeAll(async () => {
  system = await startTestServer({ DEFINITIONS_FOLDER: await gardenWithFiles() });
  east = await asPerson(system, 'collector', 'C01');
  west = await asPerson(system, 'collector', 'C02');
  submission = await submissionOf('C01');
});

afterAll(() => system.stop());

async function submissionOf(department: string): Promise<string> {
  const { rows } = await system.database.pool.query<{ id: string }>(
    `select id from platform.submission where table_name = 'beds' and department = $1`,
    [department],
  );
  return rows[0]?.id ?? '';
}

const saveBed = `mutation ($submission: ID!, $rows: [Garden2023BedsChange!]!) {
  saveGarden2023Beds(submission: $submission, rows: $rows) { saved { bedCode photos { name } } refused { code } } }`;
let beds = 0;

/** A new bed of a department. */
async function bed(person: TestPerson = east, into: string = submission): Promise<string> {
  beds += 1;
  const id = randomUUID();
  const set = { bedCode: `A${beds}`, bedName: '试验花圃', soil: '1' };
  const { data } = await person.query(saveBed, { submission: into, rows: [{ id, set }] });
  expect(data.saveGarden2023Beds).toEqual({ saved: [{ bedCode: `A${beds}`, photos: [] }], refused: [] });
  return id;
}

interface Upload {
  readonly person?: TestPerson | undefined;
  readonly row: string;
  readonly into?: string;
  readonly field?: string;
  readonly name?: string;
  readonly content?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

async function ask(method: string, path: string, headers: Record<string, string>, body?: Buffer): Promise<Answer> {
  const answer = await fetch(`${system.address}${path}`, {
    method,
    headers,
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(bytes.toString()) : bytes };
}

function upload({ person = east, row, into = submission, field = 'photos', ...file }: Upload): Promise<Answer> {
  const { name = '东园 一号.png', content = png, headers = { 'apollo-require-preflight': '1' } } = file;
  return ask(
    'POST',
    `/files?submission=${into}&row=${row}&field=${field}`,
    {
      cookie: person.cookie,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      ...headers,
    },
    content,
  );
}

async function uploaded(row: string, name?: string): Promise<string> {
  const answer = await upload({ row, ...(name === undefined ? {} : { name }) });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

function download(id: string, person?: TestPerson): Promise<Answer> {
  return ask('GET', `/files/${id}`, person === undefined ? {} : { cookie: person.cookie });
}

function remove(id: string, person: TestPerson): Promise<Answer> {
  return ask('DELETE', `/files/${id}`, { cookie: person.cookie, 'apollo-require-preflight': '1' });
}

/** The files of a bed as GraphQL shows them to a person. */
async function shownTo(person: TestPerson, row: string): Promise<readonly unknown[] | undefined> {
  const { data, errors } = await person.query(
    `{ garden2023 { beds(limit: 50, states: [notStarted, draft, deptReview]) {
      nodes { _row { id } pictures: photos { __typename called: name mediaType size } } } } }`,
  );
  expect(errors).toBeUndefined();
  type Node = { _row: { id: string }; pictures: readonly unknown[] };
  return (data.garden2023.beds.nodes as Node[]).find((node) => node._row.id === row)?.pictures;
}

describe('a file', () => {
  it('is attached, listed with its row, downloaded and removed', async () => {
    const row = await bed();
    const answer = await upload({ row });
    expect(answer.status).toBe(201);
    const { id, uploadedAt, ...facts } = answer.body;
    expect(facts).toEqual({ name: '东园 一号.png', mediaType: 'image/png', size: png.length });
    expect(new Date(uploadedAt).toISOString()).toBe(uploadedAt);
    expect(await shownTo(east, row)).toEqual([
      { __typename: 'File', called: '东园 一号.png', mediaType: 'image/png', size: png.length },
    ]);
    const file = await download(id, east);
    expect(file.status).toBe(200);
    expect(file.body).toEqual(png);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('东园 一号.png')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect((await remove(id, east)).status).toBe(204);
    expect(await shownTo(east, row)).toEqual([]);
    expect((await download(id, east)).body).toEqual({ code: 'NOT_FOUND', details: { what: 'file', id } });
    expect((await remove(id, east)).status).toBe(404);
  });

  it('stands in the history by its name, and the chain holds', async () => {
    const row = await bed();
    const first = await uploaded(row, 'a.png');
    await uploaded(row, 'b.png');
    await remove(first, east);
    const { data } = await east.query(
      'query ($submission: ID!, $row: ID!) { history(submission: $submission, row: $row) { kind cells { field from to } } }',
      { submission, row },
    );
    expect(data.history.slice(0, 3)).toEqual([
      { kind: 'changed', cells: [{ field: 'photos', from: '["a.png","b.png"]', to: '["b.png"]' }] },
      { kind: 'changed', cells: [{ field: 'photos', from: '["a.png"]', to: '["a.png","b.png"]' }] },
      { kind: 'changed', cells: [{ field: 'photos', from: 'null', to: '["a.png"]' }] },
    ]);
    const { rows } = await system.database.pool.query('select school_id from platform.submission where id = $1', [
      submission,
    ]);
    expect(await verifyHistory(system.database.pool, rows[0].school_id, submission)).toMatchObject({ ok: true });
  });

  it('is gone with its row', async () => {
    const row = await bed();
    const id = await uploaded(row);
    await east.query(
      `mutation ($submission: ID!, $rows: [RowRevision!]!) {
        deleteGarden2023Beds(submission: $submission, rows: $rows) { deleted } }`,
      { submission, rows: [{ id: row, revision: 1 }] },
    );
    expect((await download(id, east)).status).toBe(404);
    const { rows } = await system.database.pool.query('select id from platform.file where row_id = $1', [row]);
    expect(rows).toEqual([]);
  });

  it('stays with its row when the row is saved again', async () => {
    const row = await bed();
    await uploaded(row, 'a.png');
    const { data } = await east.query(saveBed, {
      submission,
      rows: [{ id: row, revision: 1, set: { bedName: '新名' } }],
    });
    expect(data.saveGarden2023Beds.saved).toEqual([{ bedCode: `A${beds}`, photos: [{ name: 'a.png' }] }]);
  });

  it('is a PDF, a JPEG or a PNG by its bytes, whatever it is called', async () => {
    const row = await bed();
    for (const [content, mediaType] of [
      [pdf, 'application/pdf'],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ] as const)
      expect((await upload({ row, content, name: 'x' })).body).toMatchObject({ name: 'x', mediaType });
    for (const [content, reason] of [
      [Buffer.from('<script>alert(1)</script>'), 'type'],
      [Buffer.from('MZ%PDF-'), 'type'],
      [png.subarray(0, 7), 'type'],
      [Buffer.alloc(0), 'empty'],
    ] as const) {
      const answer = await upload({ row, content, name: 'harmless.pdf' });
      expect(answer.status).toBe(400);
      expect(answer.body).toEqual({ code: 'FILE_REFUSED', details: { reason } });
    }
  });

  it('has a name without folders and signs that nobody sees', async () => {
    const row = await bed();
    expect((await upload({ row, name: '..\\../etc/a\u202Eb\r\n"\'.png' })).body.name).toBe('ab"\'.png');
    for (const name of ['', ' ', 'a/', '\u200b', 'x'.repeat(201)])
      expect((await upload({ row, name })).body).toEqual({ code: 'FILE_REFUSED', details: { reason: 'name' } });
    const broken = await upload({ row, headers: { 'apollo-require-preflight': '1', 'x-file-name': '%E4%' } });
    expect(broken.body).toEqual({ code: 'FILE_REFUSED', details: { reason: 'name' } });
  });

  it('is at most 20 MB large', async () => {
    const row = await bed();
    const limit = 20 * 1024 * 1024;
    const fits = Buffer.concat([pdf, Buffer.alloc(limit - pdf.length)]);
    expect((await upload({ row, content: fits })).status).toBe(201);
    const answer = await upload({ row, content: Buffer.concat([fits, Buffer.from('.')]) });
    expect(answer.status).toBe(413);
    expect(answer.body).toEqual({ code: 'BODY_TOO_LARGE', details: { bytes: limit } });
  });

  it('is one of at most 20 of a field, however many come at once', async () => {
    const row = await bed();
    const answers = await Promise.all(Array.from({ length: 23 }, () => upload({ row })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(answers.find(({ status }) => status !== 201)?.body).toEqual({
      code: 'FILE_REFUSED',
      details: { reason: 'tooMany' },
    });
  });
});

describe('a file is refused', () => {
  it('to another department, to another school and to nobody', async () => {
    const row = await bed();
    const id = await uploaded(row);
    await openSchool(system.database, '00009');
    const stranger = await asPerson(system, 'qualityOffice', undefined, '00009');
    const analyst = await asPerson(system, 'analyst');
    for (const person of [west, stranger, analyst]) {
      expect((await download(id, person)).body).toEqual({ code: 'NOT_FOUND', details: { what: 'file', id } });
      expect((await remove(id, person)).status).toBe(404);
    }
    expect((await upload({ person: west, row })).body.code).toBe('NOT_ALLOWED');
    expect((await upload({ person: stranger, row })).body.code).toBe('NOT_FOUND');
    expect(await shownTo(west, row)).toBeUndefined();
    expect((await download(id)).body.code).toBe('NOT_SIGNED_IN');
    const reviewer = await asPerson(system, 'reviewer', 'D01');
    expect((await download(id, reviewer)).status).toBe(200);
    expect((await remove(id, reviewer)).body.code).toBe('NOT_ALLOWED');
  });

  it('for a row of another submission, a row that is not there and a field that takes none', async () => {
    const foreign = await bed(west, await submissionOf('C02'));
    for (const row of [foreign, randomUUID(), 'x', '']) {
      expect((await upload({ row })).body).toEqual({ code: 'NOT_FOUND', details: { what: 'row', id: row } });
    }
    const row = await bed();
    for (const field of ['bedName', 'nothing', ''])
      expect((await upload({ row, field })).body).toEqual({ code: 'FILE_REFUSED', details: { reason: 'field' } });
    expect((await upload({ row, into: 'x' })).body).toEqual({
      code: 'NOT_FOUND',
      details: { what: 'submission', id: 'x' },
    });
  });

  it('where another site sends it', async () => {
    const row = await bed();
    expect((await upload({ row, headers: {} })).body.code).toBe('REQUEST_FORGED');
    const headers = { 'apollo-require-preflight': '1', origin: 'http://evil.example' };
    expect((await upload({ row, headers })).body.code).toBe('REQUEST_FORGED');
  });

  it('once the submission is sent; it is still read', async () => {
    const into = await submissionOf('C02');
    const row = await bed(west, into);
    const id = (await upload({ person: west, row, into })).body.id;
    await system.database.pool.query(`update platform.submission set state = 'deptReview' where id = $1`, [into]);
    expect((await upload({ person: west, row, into })).body.code).toBe('SUBMISSION_NOT_EDITABLE');
    expect((await remove(id, west)).body.code).toBe('SUBMISSION_NOT_EDITABLE');
    expect((await download(id, west)).status).toBe(200);
    expect((await download(id, await asPerson(system, 'analyst'))).status).toBe(200);
  });
});
