import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, type TestPerson } from '../../support/people.ts';
import { startTestServer } from '../../support/startTestServer.ts';

let folder: string;
let system: RunningSystem;
let analyst: TestPerson;

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

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'garden-'));
  await cp('test/fixtures/definitions', folder, { recursive: true });
  system = await startTestServer({ DEFINITIONS_FOLDER: folder });
  analyst = await asPerson(system, 'analyst');
});

afterAll(async () => {
  await system.stop();
  await rm(folder, { recursive: true, force: true });
});

const text = '{ garden2023 { sheds { totalCount } } }';
const answered = { data: { garden2023: { sheds: { totalCount: 0 } } } };

describe('a definition that is put into the folder of a running server', () => {
  it('goes live without a restart', async () => {
    expect((await analyst.query(text)).errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const plan = JSON.parse(await readFile(join(folder, 'plans/garden-2023-town.json'), 'utf8')) as {
      duties: object[];
    };
    plan.duties.push({ table: 'sheds', fills: ['D01'], reviews: ['D01'], due: '2023-12-01' });
    await writeFile(join(folder, 'garden-2023/tables/1.9-sheds.json'), JSON.stringify(sheds));
    await writeFile(join(folder, 'plans/garden-2023-town.json'), JSON.stringify(plan));
    await expect.poll(() => analyst.query(text), { timeout: 15_000, interval: 200 }).toEqual(answered);
  });

  it('changes nothing while it has faults', async () => {
    const wrong = { ...sheds, properties: { shedNo: { type: 'strin', title: '编号' } } };
    await writeFile(join(folder, 'garden-2023/tables/1.9-sheds.json'), JSON.stringify(wrong));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await analyst.query(text)).toEqual(answered);
  });
});
