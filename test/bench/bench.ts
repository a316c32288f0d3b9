import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { openDatabase } from '#server/database/openDatabase.ts';
import { startPostgres } from '#server/database/startPostgres.ts';
import { createAccount } from '#server/people/createAccount.ts';
import { peopleOf } from '#server/people/People.ts';
import { readSettings } from '#server/settings.ts';
import { fillGuilds } from './fillGuilds.ts';
import { openGuild } from './openGuild.ts';
import { writeGuildDefinitions } from './guildDefinitions.ts';
import { load } from './load.ts';
import { workloads } from './workloads.ts';

/**
 * How fast tables are read: requests a second over 16 connections, beside the limit program, which does nothing but
 * pass on the bytes of the rows. `npm run bench -- --seconds 3 --rounds 3 --only W1,W3`.
 */
const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
const connections = 16;

pinTo('1', process.pid);
const folder = await mkdtemp(join(tmpdir(), 'guild-bench-'));
const definitions = join(folder, 'definitions');
await writeGuildDefinitions(definitions);
const postgres = await startPostgres(folder);
const children: ChildProcess[] = [];
try {
  const address = await startServer(postgres.url);
  const database = await openDatabase(postgres.url);
  const place = await openGuild(database.pool, definitions);
  await fillGuilds(database.pool);
  const cookie = await signIn(address);
  const { rows } = await database.pool.query<{ id: string }>(
    'select _id as id from guild2023.apprentices order by _id limit 90000',
  );
  const asked = workloads(
    rows.filter((_, at) => at % 50 === 0).map((row) => row.id),
    place,
  ).filter(({ name }) => options.only === '' || options.only.split(',').includes(name));
  const wire = await startChild(['test/bench/wire.ts', postgres.url, JSON.stringify(asked.map((one) => one.wire))], {});
  console.log('        wire/s   api/s  ratio  answer kB  statements/request');
  for (const [at, workload] of asked.entries()) {
    const api = workload.requests.map(({ variables }) =>
      httpRequest('/graphql', { query: workload.query, variables }, cookie),
    );
    const limit = workload.requests.map(({ values }) => httpRequest(`/${at}`, values));
    if (options.show) await show(address, api[0]);
    await load(wire, limit, connections, 1);
    await load(address, api, connections, 1);
    const found: { wire: number; api: number; bytes: number }[] = [];
    let answered = 0;
    for (let round = 0; round < Number(options.rounds); round += 1) {
      const one = await load(wire, limit, connections, seconds);
      const between = await statementCount(database.pool);
      const two = await load(address, api, connections, seconds);
      answered = ((await statementCount(database.pool)) - between) / Math.max(1, two.requestsPerSecond * seconds);
      found.push({ wire: one.requestsPerSecond, api: two.requestsPerSecond, bytes: two.bytes });
    }
    const [w, a, b] = (['wire', 'api', 'bytes'] as const).map((key) => median(found.map((one) => one[key])));
    console.log(
      `${workload.name}  ${pad(w, 0, 10)} ${pad(a, 0, 7)}  ${pad((a ?? 0) / (w ?? 1), 2, 5)}  ${pad((b ?? 0) / 1000, 1, 9)}  ${pad(answered, 2, 8)}`,
    );
  }
  await database.close();
} finally {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(children.map((child) => new Promise((done) => child.once('exit', done))));
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

function pad(number: number | undefined, places: number, width: number): string {
  return (number ?? 0).toFixed(places).padStart(width);
}

function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** The server on one core, everything else on the other, where the system can do that. */
function pinTo(core: string, pid: number | undefined): void {
  try {
    execFileSync('taskset', ['-a', '-cp', core, String(pid)], { stdio: 'ignore' });
  } catch {
    // Without it all share the cores, and the ratios still say something.
  }
}

async function startServer(url: string): Promise<string> {
  const port = await freePort();
  await startChild(['dist/server/main.js'], {
    PORT: String(port),
    DATABASE_URL: url,
    DATA_FOLDER: folder,
    DEFINITIONS_FOLDER: definitions,
    CLIENT_FOLDER: resolve('dist/client'),
    DEMONSTRATION: 'none',
    LOG_LEVEL: 'error',
  });
  return `http://127.0.0.1:${port}`;
}

/** Starts a program of ours; returns the last address that it prints first. */
async function startChild(command: readonly string[], environment: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...command], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  pinTo('0', child.pid);
  return new Promise((found, failed) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /https?:\/\/[\w.:]+/.exec(printed)?.[0];
      if (address !== undefined) found(address);
    });
    child.once('exit', (status) => failed(new Error(`${command[0]} ended with ${status}: ${printed}`)));
  });
}

async function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** An analyst: rows that are sent, nothing personal. */
async function signIn(address: string): Promise<string> {
  const database = await openDatabase(postgres.url);
  const people = peopleOf(database, readSettings({}).people, console.error);
  const school = (await people.accounts.schools()).find((one) => one.code === '1');
  const account = { school: school?.id ?? 1, staffNo: 'A1', name: '分析员', roles: [{ role: 'analyst' as const }] };
  const { password } = await createAccount(people, undefined, account);
  await database.close();
  const first = await post(address, '/auth/sign-in', { school: school?.code, staffNo: 'A1', password });
  return post(address, '/auth/change-password', { current: password, next: 'as quick as the wire 5' }, first);
}

async function post(address: string, path: string, body: unknown, cookie = ''): Promise<string> {
  const answer = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

function httpRequest(path: string, body: unknown, cookie = ''): Buffer {
  const text = Buffer.from(JSON.stringify(body));
  const head = `POST ${path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\n${cookie === '' ? '' : `cookie: ${cookie}\r\n`}content-length: ${text.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), text]);
}

async function show(address: string, request: Buffer | undefined): Promise<void> {
  const [head = '', body] = (request ?? Buffer.alloc(0)).toString().split('\r\n\r\n');
  const cookie = /cookie: (.*)/.exec(head)?.[1] ?? '';
  const headers = { 'content-type': 'application/json', cookie };
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: body ?? '' });
  console.log((await answer.text()).slice(0, 600));
}

/** Statements that the server has executed so far, by the database's own count. */
async function statementCount(pool: pg.Pool): Promise<number> {
  // A connection tells of its statements at most once a second.
  await new Promise((passed) => setTimeout(passed, 1500));
  const { rows } = await pool.query<{ n: string }>(
    `select coalesce(sum(xact_commit), 0) as n from pg_stat_database where datname = current_database()`,
  );
  return Number(rows[0]?.n ?? 0);
}
