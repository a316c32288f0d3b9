import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { buildGraphql } from '#server/api/buildGraphql.ts';
import { platformSchema } from '#server/api/platformSchema.ts';
import { fingerprintedTables } from '#server/database/fingerprintedTables.ts';
import { readFolder } from '#server/edition/readFolder.ts';
import { scaleDefinitions } from './scaleDefinitions.ts';

/**
 * How an edition grows with the number of tables: 90, 293 and 1,000 invented ones, read, linked and linted, described for
 * the database, made into GraphQL; the memory it keeps; and the built server from its first instruction to its address,
 * its database being there. `npm run bench:scale`.
 */
const sizes = [90, 293, 1000];
platformSchema();

console.log('tables   lint ms  again ms  tables ms  GraphQL ms  edition ms  heap MB  start s');
for (const size of sizes) {
  const folder = await mkdtemp(join(tmpdir(), 'scale-'));
  try {
    const years = size <= 100 ? 1 : size <= 300 ? 3 : 10;
    const each = Math.ceil(size / years);
    const catalogues = Array.from({ length: years }, (_, at) => ({
      year: 2001 + at,
      tables: Math.min(each, size - at * each),
    }));
    await scaleDefinitions(folder, { catalogues });
    const files = await readFolder(folder);
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const [read, lint] = timed(() => lintDefinitions(files));
    if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
    const [, again] = timed(() => lintDefinitions(files));
    const [tables, described] = timed(() => fingerprintedTables(read.definitions));
    const [api, graphql] = timed(() => buildGraphql(read.definitions, platformSchema(), async () => []));
    globalThis.gc?.();
    const heap = (process.memoryUsage().heapUsed - before) / 1e6;
    const kept = [read, tables, api];
    const start = existsSync('dist/server/main.js') ? await starts(folder) : Number.NaN;
    const figures = [
      String(kept.length > 0 ? size : 0).padStart(6),
      ...[lint, again, described, graphql, lint + described + graphql].map((one) => one.toFixed(0).padStart(9)),
      heap.toFixed(0).padStart(8),
      start.toFixed(2).padStart(8),
    ];
    console.log(figures.join(' '));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function timed<Result>(work: () => Result): readonly [Result, number] {
  const from = performance.now();
  const result = work();
  return [result, performance.now() - from];
}

/** Seconds of the second start: the first makes the tables. */
async function starts(folder: string): Promise<number> {
  const data = await mkdtemp(join(tmpdir(), 'scale-data-'));
  try {
    await startOnce(folder, data);
    return (await startOnce(folder, data)) / 1000;
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

async function startOnce(folder: string, data: string): Promise<number> {
  const from = performance.now();
  const server = spawn('node', [resolve('dist/server/main.js')], {
    env: { ...process.env, DATA_FOLDER: data, DEFINITIONS_FOLDER: folder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = await new Promise<number>((tell, fail) => {
    server.stdout.on('data', (text: Buffer) => {
      if (text.includes('http://')) tell(performance.now() - from);
    });
    server.once('exit', (code) => fail(new Error(`The server ended with ${code}`)));
  });
  server.removeAllListeners('exit');
  await new Promise((ended) => {
    server.once('exit', ended);
    server.kill('SIGINT');
  });
  return ready;
}
