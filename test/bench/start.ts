import 'reflect-metadata';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { buildGraphql } from '#server/api/buildGraphql.ts';
import { platformSchema } from '#server/api/platformSchema.ts';
import { tableEntity } from '#server/database/tableEntity.ts';
import { readFolder } from '#server/edition/readFolder.ts';

/**
 * How long a start takes: the edition of all definitions in this process, and the built server from its first
 * instruction to its address, with the demonstration college stored. `npm run bench:start`.
 */
const folder = resolve('table-definitions');
const files = await readFolder(folder);
globalThis.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const steps: [string, number][] = [];
const timed = <Result>(name: string, work: () => Result): Result => {
  const from = performance.now();
  const result = work();
  steps.push([name, performance.now() - from]);
  return result;
};
const read = timed('parse, link, lint', () => lintDefinitions(files));
if (!read.ok) throw new Error(`${read.faults.length} faults`);
const { definitions } = read;
const kept: unknown[] = [definitions];
kept.push(
  timed('entities', () =>
    definitions.catalogues.flatMap((catalogue) => catalogue.tables.map((table) => tableEntity(catalogue, table))),
  ),
);
const platform = timed('platform schema', () => platformSchema());
kept.push(timed('GraphQL', () => buildGraphql(definitions, platform, async () => [])));
globalThis.gc?.();
const heap = (process.memoryUsage().heapUsed - heapBefore) / 1e6;
const tables = definitions.catalogues.reduce((count, catalogue) => count + catalogue.tables.length, 0);
console.log(`edition of ${tables} tables`);
for (const [name, milliseconds] of steps) console.log(`  ${name.padEnd(20)} ${milliseconds.toFixed(0).padStart(6)} ms`);
console.log(
  `  ${'all'.padEnd(20)} ${steps
    .reduce((sum, [, one]) => sum + one, 0)
    .toFixed(0)
    .padStart(6)} ms`,
);
console.log(
  `  ${'heap kept'.padEnd(20)} ${heap.toFixed(0).padStart(6)} MB${globalThis.gc === undefined ? ' (before collection)' : ''} of ${kept.length} parts`,
);

const data = await mkdtemp(join(tmpdir(), 'start-bench-'));
try {
  const first = await startOnce(data);
  console.log(`first start, founding the small college: ${(first / 1000).toFixed(1)} s`);
  const later = [await startOnce(data), await startOnce(data), await startOnce(data)];
  console.log(`later starts: ${later.map((one) => (one / 1000).toFixed(2)).join(', ')} s`);
} finally {
  await rm(data, { recursive: true, force: true });
}

/** Milliseconds until the server tells its address. */
async function startOnce(dataFolder: string): Promise<number> {
  const from = performance.now();
  const server = spawn('node', ['dist/server/main.js'], {
    env: { ...process.env, DATA_FOLDER: dataFolder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = await new Promise<number>((tell, fail) => {
    server.stdout.on('data', (text: Buffer) => {
      if (text.includes('http://')) tell(performance.now() - from);
    });
    server.on('exit', (code) => fail(new Error(`The server ended with ${code}`)));
  });
  server.removeAllListeners('exit');
  await new Promise((ended) => {
    server.on('exit', ended);
    server.kill('SIGINT');
  });
  return ready;
}
