import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishDue } from '#server/edition/publishDue.ts';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let folder: string;
let system: RunningSystem;
let maintainer: TestPerson;
let office: TestPerson;
let collector: TestPerson;
let submission: string;
const bedsFile = 'garden-2023/tables/1.2-beds.json';
const first = '00000000-0000-4000-8000-00000000000a';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'garden-'));
  await cp('test/fixtures/definitions', folder, { recursive: true });
  system = await startTestServer({ DEFINITIONS_FOLDER: folder });
  maintainer = await asPerson(system, 'maintainer');
  office = await asPerson(system, 'qualityOffice');
  collector = await asPerson(system, 'collector', 'D01');
  const { data } = await collector.query('{ collection { tables { name submissions { id } } } }');
  submission = data.collection.tables.find((one: { name: string }) => one.name === 'beds').submissions[0].id;
  await save([{ id: first, set: { bedCode: 'A1', bedName: '玫瑰圃', soil: '1' } }]);
});

afterAll(async () => {
  await system.stop();
  await rm(folder, { recursive: true, force: true });
});

async function save(rows: readonly object[]) {
  const text = `mutation ($submission: ID!, $rows: [Garden2023BedsChange!]!) {
    saveGarden2023Beds(submission: $submission, rows: $rows) { saved { bedName } refused { code issues { code field } } } }`;
  const { data, errors } = await collector.query(text, { submission, rows });
  return errors === undefined ? data.saveGarden2023Beds : errors[0].extensions;
}

async function move(name: string) {
  const { data } = await collector.query('query ($id: ID!) { submission(id: $id) { version } }', { id: submission });
  const text = `mutation ($id: ID!, $version: Int!) { moveSubmission(submission: $id, move: ${name}, version: $version) { state } }`;
  return collector.query(text, { id: submission, version: data.submission.version });
}

interface TableText {
  title: string;
  description?: string;
  readonly properties: Record<string, unknown>;
  readonly required: string[];
}

/** The file of the beds in force, changed. */
async function beds(change: (table: TableText) => void): Promise<{ path: string; text: string }> {
  const text = system.editions.files().find(({ path }) => path === bedsFile)?.text ?? '';
  const table = JSON.parse(text) as TableText;
  change(table);
  return { path: bedsFile, text: JSON.stringify(table, undefined, 2) };
}

const publishText = `mutation ($changes: [DefinitionChange!]!, $dryRun: Boolean, $reason: String, $dueAt: String) {
  publishDefinitions(changes: $changes, dryRun: $dryRun, reason: $reason, dueAt: $dueAt) {
    state id faults { file code } reasons statements lines
    touches { submissions { table state submissions rows } lacking { field required rows } approvals } } }`;

async function publish(person: TestPerson, change: object, more: Readonly<Record<string, unknown>> = {}) {
  const { data, errors } = await person.query(publishText, { changes: [change], ...more });
  return errors === undefined ? data.publishDefinitions : errors[0].extensions.code;
}

async function log(person = office) {
  const { data } = await person.query('{ publications { id state lines reason files choice mayDecide } }');
  return data.publications;
}

describe('publishing a change of the definitions', () => {
  it('is the maintainer’s', async () => {
    const change = await beds((table) => void (table.description = '全部花圃'));
    expect(await publish(collector, change)).toBe('NOT_ALLOWED');
    expect(await publish(office, change)).toBe('NOT_ALLOWED');
    expect((await collector.query('{ publications { id } }')).errors[0].extensions.code).toBe('NOT_ALLOWED');
  });

  it('tells beforehand what it would do, and does nothing', async () => {
    const change = await beds(
      (table) => void (table.properties['shade'] = { type: 'string', title: '遮阴', maxLength: 20 }),
    );
    const told = await publish(maintainer, change, { dryRun: true });
    expect(told).toMatchObject({
      state: 'dryRun',
      id: null,
      faults: [],
      reasons: [],
      lines: ['1.2 花圃表：新增字段“遮阴”（shade）'],
      touches: {
        submissions: [{ table: 'beds', state: 'draft', submissions: 1, rows: 1 }],
        lacking: [{ field: 'shade', required: false, rows: 1 }],
        approvals: 0,
      },
    });
    expect(told.statements[0].replaceAll(/\s+/g, ' ')).toBe('alter table "garden2023"."beds" add "shade" text null');
    expect(await log()).toEqual([]);
  });

  it('is refused with all faults', async () => {
    const change = await beds((table) => void (table.properties['shade'] = { type: 'strin', title: '遮阴' }));
    expect(await publish(maintainer, change)).toMatchObject({
      state: 'refused',
      faults: [{ file: bedsFile, code: 'notAllowedValue' }],
    });
  });

  it('goes live at once where nothing is sent, with its file and a line in the log', async () => {
    const change = await beds(
      (table) => void (table.properties['shade'] = { type: 'string', title: '遮阴', maxLength: 20 }),
    );
    expect(await publish(maintainer, change, { reason: '部里九月二十日的更正' })).toMatchObject({ state: 'live' });
    expect(await readFile(join(folder, bedsFile), 'utf8')).toBe(change.text);
    expect((await log())[0]).toMatchObject({
      state: 'live',
      reason: '部里九月二十日的更正',
      files: [bedsFile],
      lines: ['1.2 花圃表：新增字段“遮阴”（shade）'],
    });
    expect(await save([{ id: first, revision: 1, set: { bedCode: 'A1' } }])).toMatchObject({ refused: [] });
  });
});

describe('a change that touches what is sent', () => {
  it('waits for the office, while a mere word goes live', async () => {
    expect((await move('submit')).data.moveSubmission.state).toBe('deptReview');
    const word = await beds((table) => void (table.description = '全部花圃'));
    expect(await publish(maintainer, word)).toMatchObject({ state: 'live' });
    const change = await beds((table) => {
      table.properties['fence'] = { type: 'string', title: '围栏', maxLength: 20 };
      table.required.push('fence');
    });
    expect(await publish(maintainer, change)).toMatchObject({
      state: 'waiting',
      touches: { submissions: [{ state: 'deptReview', submissions: 1, rows: 1 }] },
    });
    expect((await log())[0]).toMatchObject({ state: 'waiting', choice: null, mayDecide: true });
    const { data } = await office.query('{ definitionsState { waiting refused { at } } }');
    expect(data.definitionsState).toEqual({ waiting: 1, refused: null });
    expect((await collector.query('{ garden2023 { beds { nodes { fence } } } }')).errors).toBeTruthy();
  });

  it('goes live when the office decides, and what was sent reopens for the new field alone', async () => {
    const [{ id }] = await log();
    const decide = 'mutation ($id: Int!) { decidePublication(id: $id, choice: supplement) { state choice edition } }';
    expect((await collector.query(decide, { id })).errors[0].extensions.code).toBe('NOT_ALLOWED');
    const { data } = await office.query(decide, { id });
    expect(data.decidePublication).toMatchObject({ state: 'live', choice: 'supplement' });
    const asked = await collector.query(
      'query ($id: ID!) { submission(id: $id) { state reopened editable version } }',
      { id: submission },
    );
    expect(asked.data.submission).toMatchObject({ state: 'deptReview', reopened: ['fence'], editable: false });
    expect(await save([{ id: first, revision: 1, set: { bedName: '别名', fence: '竹' } }])).toMatchObject({
      saved: [],
      refused: [{ code: 'ROW_INVALID', issues: [{ code: 'fieldLocked', field: 'bedName' }] }],
    });
    expect(await save([{ id: '00000000-0000-4000-8000-00000000000b', set: { fence: '竹' } }])).toMatchObject({
      refused: [{ code: 'SUBMISSION_NOT_EDITABLE' }],
    });
    const done = `mutation ($id: ID!, $version: Int!) { finishSupplement(submission: $id, version: $version) { state reopened } }`;
    const { version } = asked.data.submission;
    expect((await collector.query(done, { id: submission, version })).errors[0].extensions.code).toBe(
      'SUBMISSION_HAS_ERRORS',
    );
    expect(await save([{ id: first, revision: 1, set: { fence: '竹' } }])).toMatchObject({
      saved: [{ bedName: '玫瑰圃' }],
    });
    expect((await collector.query(done, { id: submission, version })).data.finishSupplement).toEqual({
      state: 'deptReview',
      reopened: null,
    });
    expect(await save([{ id: first, revision: 2, set: { fence: '铁' } }])).toMatchObject({
      code: 'SUBMISSION_NOT_EDITABLE',
    });
  });

  it('may be optional for now: nobody has to fill it in this collection', async () => {
    const change = await beds((table) => {
      table.properties['gate'] = { type: 'string', title: '园门', maxLength: 20 };
      table.required.push('gate');
    });
    const { id } = await publish(maintainer, change);
    await office.query('mutation ($id: Int!) { decidePublication(id: $id, choice: optional) { state } }', { id });
    expect((await move('takeBack')).data.moveSubmission.state).toBe('draft');
    expect((await move('submit')).data.moveSubmission.state).toBe('deptReview');
  });

  it('waits as well where it is the folder that changed', async () => {
    const change = await beds((table) => {
      table.properties['bench'] = { type: 'string', title: '长椅', maxLength: 20 };
      table.required.push('bench');
    });
    const { number } = system.editions.current();
    await writeFile(join(folder, bedsFile), change.text);
    await expect.poll(async () => (await log())[0].state, { timeout: 15_000 }).toBe('waiting');
    expect(system.editions.current().number).toBe(number);
    const [{ id }] = await log();
    const { data } = await maintainer.query('mutation ($id: Int!) { withdrawPublication(id: $id) { state } }', { id });
    expect(data.withdrawPublication.state).toBe('withdrawn');
  });
});

describe('a scheduled change', () => {
  it('goes live when its time has come', async () => {
    const dueAt = new Date(Date.now() + 3_600_000);
    const change = await beds((table) => void (table.title = '花圃基本情况表'));
    expect(await publish(maintainer, change, { dueAt: dueAt.toISOString() })).toMatchObject({ state: 'scheduled' });
    await publishDue(system.editions, system.database.pool, new Date());
    expect((await log())[0].state).toBe('scheduled');
    await system.database.pool.query(
      `update platform.publication set due_at = now() - interval '1 second' where state = 'scheduled'`,
    );
    await publishDue(system.editions, system.database.pool, new Date());
    expect((await log())[0].state).toBe('live');
    const { data } = await collector.query('{ tables(search: "1.2") { title } }');
    expect(data.tables[0].title).toBe('花圃基本情况表');
  });
});

describe('a page that was opened under the edition before', () => {
  it('saves what it knows by the names of the fields, also one that is gone', async () => {
    const path = 'garden-2023/tables/2.1-plantings.json';
    const text = system.editions.files().find((file) => file.path === path)?.text ?? '';
    const { watered: _watered, ...properties } = (JSON.parse(text) as TableText).properties;
    const change = { path, text: JSON.stringify({ ...(JSON.parse(text) as TableText), properties }) };
    expect(await publish(maintainer, change)).toMatchObject({ state: 'live' });
    const { data } = await collector.query('{ collection { tables { name submissions { id } } } }');
    const [{ id }] = data.collection.tables.find((one: { name: string }) => one.name === 'plantings').submissions;
    const rows = [
      { id: '00000000-0000-4000-8000-00000000000c', set: { plantingNo: 'P1', plant: '菊', watered: true } },
    ];
    const opened = `mutation ($submission: ID!, $rows: [Garden2023PlantingsChange!]!) {
      saveGarden2023Plantings(submission: $submission, rows: $rows) { saved { plant watered } } }`;
    const { data: saved, errors } = await collector.query(opened, { submission: id, rows });
    expect(errors).toBe(undefined);
    expect(saved.saveGarden2023Plantings.saved).toEqual([{ plant: '菊', watered: true }]);
    expect((await collector.query('{ garden2023 { plantings { nodes { watered } } } }')).errors).toBeTruthy();
  });
});

describe('a change of the plan’s file', () => {
  it('is offered to the office of an opened collection, and taken over when it says so', async () => {
    const path = 'plans/garden-2023-town.json';
    const text = system.editions.files().find((file) => file.path === path)?.text ?? '';
    const plan = JSON.parse(text) as { duties: [object, { fills: string[] }, { due: string }] };
    plan.duties[2].due = '2023-12-20';
    plan.duties[1].fills = ['D01', 'C01'];
    expect(await publish(maintainer, { path, text: JSON.stringify(plan) })).toMatchObject({ state: 'live' });
    const { data } = await office.query('{ collection { id } }');
    const collection = Number(data.collection.id);
    const asked = await office.query(
      'query ($collection: Int!) { planDifference(collection: $collection) { key text breaking } }',
      { collection },
    );
    expect(asked.data.planDifference).toEqual([
      { key: 'duty beds', text: expect.stringContaining('填报部门：园艺科 → 园艺科、东园'), breaking: true },
      { key: 'duty plantings', text: expect.stringContaining('期限：2023-12-15 → 2023-12-20'), breaking: false },
    ]);
    const take =
      'mutation ($collection: Int!, $keys: [String!]) { takeOverPlan(collection: $collection, keys: $keys) { key } }';
    expect((await collector.query(take, { collection })).errors[0].extensions.code).toBe('NOT_ALLOWED');
    const taken = await office.query(take, { collection, keys: ['duty beds'] });
    expect(taken.data.takeOverPlan).toEqual([{ key: 'duty plantings' }]);
    const { rows } = await system.database.pool.query(
      `select department, state from platform.submission where table_name = 'beds' order by 1`,
    );
    expect(rows).toEqual([
      { department: 'C01', state: 'notStarted' },
      { department: 'D01', state: 'deptReview' },
    ]);
  });
});
