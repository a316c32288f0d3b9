import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { openEvents } from '../../support/openEvents.ts';
import { asPerson, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let folder: string;
let system: RunningSystem;
let analyst: TestPerson;
let collector: TestPerson;

const sheds = {
  $id: 'garden-2023/sheds',
  title: '工具房表',
  type: 'object',
  table: {
    no: '1.9',
    name: 'sheds',
    layer: 'basic',
    group: '园圃',
    shape: 'list',
    grain: '一间工具房',
    key: ['shedNo'],
    window: 'year',
  },
  properties: { shedNo: { type: 'string', title: '编号', maxLength: 10 } },
  required: ['shedNo'],
};
const shedsFile = 'garden-2023/tables/1.9-sheds.json';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'garden-'));
  await cp('test/fixtures/definitions', folder, { recursive: true });
  system = await startTestServer({ DEFINITIONS_FOLDER: folder });
  analyst = await asPerson(system, 'analyst');
  collector = await asPerson(system, 'collector', 'D01');
});

afterAll(async () => {
  await system.stop();
  await rm(folder, { recursive: true, force: true });
});

async function put(file: string, content: unknown): Promise<void> {
  await writeFile(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
}

/** Waits until the folder has been looked at and found wanting. */
async function refused(): Promise<readonly string[]> {
  await expect.poll(() => system.editions.refused() !== undefined, { timeout: 15_000 }).toBe(true);
  return (system.editions.refused()?.faults ?? []).map(({ file, code }) => `${file} ${code}`);
}

async function soundAgain(): Promise<void> {
  await expect.poll(() => system.editions.refused(), { timeout: 15_000 }).toBe(undefined);
}

const text = '{ garden2023 { sheds { totalCount } } }';
const answered = { data: { garden2023: { sheds: { totalCount: 0 } } } };

describe('a definition that is put into the folder of a running server', () => {
  it('goes live without a restart, and open browsers are told', async () => {
    expect((await analyst.query(text)).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const stream = await openEvents(system, collector);
    const plan = JSON.parse(await readFile(join(folder, 'plans/garden-2023-town.json'), 'utf8')) as {
      duties: object[];
    };
    plan.duties.push({ table: 'sheds', fills: ['D01'], reviews: ['D01'], due: '2023-12-01' });
    await put(shedsFile, sheds);
    await put('plans/garden-2023-town.json', plan);
    await expect.poll(() => analyst.query(text), { timeout: 15_000, interval: 100 }).toEqual(answered);
    await expect.poll(() => stream.heard.map(({ type }) => type)).toContain('edition');
    expect(stream.heard.at(-1)?.data.edition).toBe(system.editions.current().number);
    stream.close();
  });

  it('has its submissions in the open collection at once', async () => {
    const { data } = await collector.query('{ collection { tables { name due submissions { state editable } } } }');
    expect(data.collection.tables.find((one: { name: string }) => one.name === 'sheds')).toEqual({
      name: 'sheds',
      due: '2023-12-01',
      submissions: [{ state: 'notStarted', editable: true }],
    });
  });

  it('changes nothing while it has faults, which are all told', async () => {
    await put(shedsFile, {
      ...sheds,
      properties: { shedNo: { type: 'strin', title: '编号' } },
      required: ['shedNumber'],
    });
    expect(await refused()).toEqual([`${shedsFile} notAllowedValue`, `${shedsFile} requiredFieldMissing`]);
    expect(await analyst.query(text)).toEqual(answered);
    await put(shedsFile, sheds);
    await soundAgain();
  });

  it.each([
    ['half of a file', shedsFile, '{ "$id": "garden-2023/sheds", "title": ', [`${shedsFile} notJson`]],
    [
      'two tables with one number',
      'garden-2023/tables/1.2-huts.json',
      { ...sheds, $id: 'garden-2023/huts', table: { ...sheds.table, no: '1.2', name: 'huts' } },
      ['garden-2023/tables/1.2-huts.json duplicateNumber'],
    ],
    [
      'a catalogue that extends itself',
      'garden-2024/catalogue.json',
      {
        id: 'garden-2024',
        title: '2024 年园圃数据',
        year: 2024,
        name: 'garden2024',
        family: 'garden',
        extends: 'garden-2024',
        windows: { year: { title: '自然年', start: '2024-01-01', end: '2024-12-31' } },
        layers: ['basic'],
        groups: ['园圃'],
      },
      ['garden-2024/catalogue.json extendsCycle'],
    ],
  ])('is refused where it is %s, and the rest goes on', async (_, file, content, expected) => {
    const before = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (file.startsWith('garden-2024'))
      await cp(join(folder, 'plans'), join(folder, 'garden-2024'), {
        recursive: true,
        filter: (source) => !source.endsWith('.json'),
      });
    await put(file, content);
    const faults = await refused();
    for (const one of expected) expect(faults).toContain(one);
    expect(await analyst.query(text)).toEqual(answered);
    if (before === undefined) await rm(join(folder, file));
    else await put(file, before);
    await soundAgain();
  });

  it('is refused where it is a link that leads out of the folder', async () => {
    const outside = join(await mkdtemp(join(tmpdir(), 'outside-')), 'soil.json');
    await writeFile(outside, '{}');
    await symlink(outside, join(folder, 'code-lists/stones.json'));
    expect(await refused()).toEqual(['code-lists/stones.json leadsOutside']);
    await rm(join(folder, 'code-lists/stones.json'));
    await soundAgain();
  });

  it('is none where an editor keeps it for a moment', async () => {
    const { number } = system.editions.current();
    for (const name of ['.1.9-sheds.json.swp', '.#1.9-sheds.json', '1.9-sheds.json~', '~1.9-sheds.json'])
      await put(`garden-2023/tables/${name}`, 'not JSON');
    await new Promise((resolve) => setTimeout(resolve, 600));
    await system.editions.folderChanged();
    expect(system.editions.refused()).toBe(undefined);
    expect(system.editions.current().number).toBe(number);
  });

  it('is refused with the number of values that would be lost', async () => {
    const { data } = await collector.query('{ collection { tables { name submissions { id } } } }');
    const { id } = data.collection.tables.find((one: { name: string }) => one.name === 'sheds').submissions[0];
    const rows = [
      { id: '00000000-0000-4000-8000-000000000001', set: { shedNo: '12' } },
      { id: '00000000-0000-4000-8000-000000000002', set: { shedNo: '十三' } },
    ];
    const save = `mutation ($submission: ID!, $rows: [Garden2023ShedsChange!]!) {
      saveGarden2023Sheds(submission: $submission, rows: $rows) { saved { shedNo } } }`;
    expect((await collector.query(save, { submission: id, rows })).errors).toBe(undefined);
    await put(shedsFile, { ...sheds, properties: { shedNo: { type: 'integer', title: '编号', minimum: 0 } } });
    await refused();
    expect(system.editions.refused()?.reasons).toEqual([
      '1 stored values of garden2023.sheds.shed_no (text) are no bigint',
    ]);
    await put(shedsFile, sheds);
    await soundAgain();
  });

  it('is hidden where it is taken away, and its rows are kept', async () => {
    await rm(join(folder, shedsFile));
    const plan = await readFile(join(folder, 'plans/garden-2023-town.json'), 'utf8');
    await put('plans/garden-2023-town.json', { ...JSON.parse(plan), duties: JSON.parse(plan).duties.slice(0, 3) });
    await expect
      .poll(async () => (await analyst.query(text)).errors?.[0].extensions.code, { timeout: 15_000 })
      .toBe('GRAPHQL_VALIDATION_FAILED');
    const { rows } = await system.database.pool.query('select count(*)::int as n from garden2023.sheds');
    expect(rows).toEqual([{ n: 2 }]);
  });
});
