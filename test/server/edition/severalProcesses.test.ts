import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstFiles } from '#server/edition/firstFiles.ts';
import { readFolder } from '#server/edition/readFolder.ts';
import { openDatabase } from '#server/database/openDatabase.ts';
import { createDatabase } from '../../support/createDatabase.ts';

/** A server of its own process, with a folder of its own. */
interface Process {
  readonly folder: string;
  readonly child: ChildProcess;
  readonly address: string;
  readonly printed: string[];
}

const processes: Process[] = [];
let url: string;

async function startProcess(folder: string): Promise<Process> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: 'server/tsconfig.json',
      PORT: '0',
      DATABASE_URL: url,
      DATA_FOLDER: await mkdtemp(join(tmpdir(), 'several-')),
      DEFINITIONS_FOLDER: folder,
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  child.stdout.on('data', (text: Buffer) => printed.push(text.toString()));
  child.stderr.on('data', (text: Buffer) => printed.push(text.toString()));
  while (!/http:\S+\s/.test(printed.join(''))) {
    if (child.exitCode !== null) throw new Error(printed.join(''));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const started = { folder, child, printed, address: /http:\S+?(?=\s)/.exec(printed.join(''))?.[0] ?? '' };
  processes.push(started);
  return started;
}

async function ownFolder(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'several-')), 'definitions');
  await cp('test/fixtures/definitions', folder, { recursive: true });
  return folder;
}

/** Titles a table anew and gives it a field. */
async function edit(folder: string, field: string): Promise<void> {
  const file = join(folder, 'garden-2023/tables/1.2-beds.json');
  const table = JSON.parse(await readFile(file, 'utf8')) as { properties: Record<string, unknown> };
  table.properties[field] = { type: 'string', title: '新', maxLength: 20 };
  await writeFile(file, JSON.stringify(table));
}

async function editions(): Promise<readonly { number: number; fields: readonly string[] }[]> {
  const database = await openDatabase(url);
  const { rows } = await database.pool.query<{ number: number; text: string }>(
    `select e.number, t.text from platform.edition e
     join platform.definition_text t on t.hash = e.files ->> 'garden-2023/tables/1.2-beds.json' order by 1`,
  );
  await database.close();
  return rows.map(({ number, text }) => ({
    number,
    fields: Object.keys((JSON.parse(text) as { properties: object }).properties).slice(4),
  }));
}

/** What a process says is in force, told by what it hears and builds: the number of its edition. */
async function editionOf({ address }: Process): Promise<number> {
  const answer = await fetch(`${address}/readyz`);
  return ((await answer.json()) as { edition: number }).edition;
}

let one: Process;
let two: Process;

beforeAll(async () => {
  url = await createDatabase();
  [one, two] = await Promise.all([startProcess(await ownFolder()), startProcess(await ownFolder())]);
}, 120_000);

afterAll(async () => {
  await Promise.all(
    processes.map(
      ({ child }) =>
        new Promise((ended) => {
          child.once('exit', ended);
          child.kill('SIGTERM');
        }),
    ),
  );
});

describe('several processes on one database', () => {
  it('put the first edition in force once, though they start together', async () => {
    expect((await editions()).length).toBe(1);
    expect([await editionOf(one), await editionOf(two)]).toEqual([1, 1]);
  });

  it('agree on a change that the folder of one of them brings, without a restart', async () => {
    await edit(one.folder, 'shade');
    await expect.poll(() => editionOf(two), { timeout: 20_000 }).toBe(2);
    expect(await editionOf(one)).toBe(2);
    expect((await editions()).at(-1)).toEqual({ number: 2, fields: ['shade'] });
  });

  it('keep what each brings where their folders change at once', async () => {
    const plan = join(two.folder, 'plans/garden-2023-town.json');
    const text = await readFile(plan, 'utf8');
    await Promise.all([edit(one.folder, 'slope'), writeFile(plan, text.replace('2023-11-01', '2023-11-02'))]);
    await expect.poll(() => editionOf(one), { timeout: 20_000 }).toBe(4);
    await expect.poll(() => editionOf(two), { timeout: 20_000 }).toBe(4);
    expect((await editions()).at(-1)).toEqual({ number: 4, fields: ['shade', 'slope'] });
  });

  it('are not set back by one that starts with a folder that is behind', async () => {
    const behind = await startProcess(await ownFolder());
    expect(await editionOf(behind)).toBe(4);
    expect(behind.printed.join('')).toContain('本机文件夹是较早的版本');
  });
});

describe('a folder at the start', () => {
  it('counts where it holds what was never in force', async () => {
    const database = await openDatabase(url);
    const folder = await ownFolder();
    await edit(folder, 'fence');
    const parts = { folder, database, print: () => {}, build: () => never(), statements: () => never() };
    expect(await firstFiles(parts, await readFolder(folder))).toMatchObject({ folderIsNewer: true });
    await database.close();
  });
});

function never(): never {
  throw new Error('not asked');
}
