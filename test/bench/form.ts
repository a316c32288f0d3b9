import { createServer } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { readDefinitions } from '#schema/definition/readDefinitions.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { benchDefinition } from './form/benchDefinition.ts';
import { benchCodes } from './form/benchFields.ts';

/**
 * A form of sixty fields with live validation, in four makings: processor time a key, time until it is drawn, bytes
 * that its page fetches; as it is and with the processor slowed four times. `npm run bench:form`.
 */
const pages = ['plain', 'core', 'antd', 'ours'] as const;
type PageName = (typeof pages)[number];
const names: Readonly<Record<PageName, string>> = {
  plain: 'plain React inputs',
  core: '@rjsf/core',
  antd: '@rjsf/antd as it comes',
  ours: 'ours',
};
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};
const rounds = 3;
const keys = 40;

interface Measured {
  readonly bytes: number;
  readonly ready: number;
  readonly perKey: number;
}

const folder = await mkdtemp(join(tmpdir(), 'bench-form-'));
await build({
  configFile: false,
  logLevel: 'error',
  root: 'test/bench/form',
  plugins: [react()],
  build: {
    outDir: folder,
    emptyOutDir: true,
    target: 'chrome109',
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { input: pages.map((page) => resolve('test/bench/form', `${page}.html`)) },
  },
});
const lighthouse = readLighthouse();
const server = createServer((request, response) => {
  void answer(request.url ?? '/').then(({ body, type }) => {
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' });
    response.end(body);
  });
});
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;

const packed = new Map<string, Buffer>();
async function answer(url: string): Promise<{ body: Buffer; type: string }> {
  const path = url.split('?')[0] ?? '/';
  const type = types[extname(path)] ?? 'text/plain';
  let body = packed.get(path);
  if (body === undefined) {
    const content = path === '/lighthouse.json' ? lighthouse : await readFile(join(folder, path)).catch(() => '');
    packed.set(path, (body = gzipSync(content)));
  }
  return { body, type };
}

function readLighthouse(): string {
  const read = readDefinitions(benchDefinition());
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const codes = benchCodes.map((code) => ({ ...code, aliases: [], pinyin: '', initials: '', path: [] }));
  return JSON.stringify({ table: read.definitions.catalogues[0]?.tables[0], codes });
}

const browser = await openBrowser();
const results = new Map<string, Measured[]>();
try {
  // One after the other and around again, so that a busy moment of the machine meets all alike.
  for (let round = 0; round < rounds; round += 1)
    for (const slowed of [1, 4])
      for (const page of pages) {
        const key = `${page}/${slowed}`;
        results.set(key, [...(results.get(key) ?? []), await measure(browser, page, slowed)]);
      }
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
}
print();

async function measure(opened: Browser, name: PageName, slowed: number): Promise<Measured> {
  const context = await opened.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  await page.goto(`${origin}/${name}.html`);
  await page.waitForFunction(() => performance.getEntriesByName('ready').length > 0);
  const ready = await page.evaluate(() => performance.getEntriesByName('ready')[0]?.startTime ?? 0);
  await page.waitForLoadState('networkidle');
  const transferred = bytes;
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const inputs = page.locator('input[type="text"], input:not([type])');
  await inputs.first().click();
  await page.keyboard.type('a');
  const before = await spent();
  // At the pace of a fast typist; the last pause takes in what is done once typing ends.
  for (let at = 0; at < keys; at += 1) await page.keyboard.type('b', { delay: 25 });
  await page.waitForTimeout(600);
  const perKey = ((await spent()) - before) / keys;
  await context.close();
  return { bytes: transferred, ready, perKey };
}

function median(page: PageName, slowed: number, fact: keyof Measured): number {
  const sorted = (results.get(`${page}/${slowed}`) ?? []).map((one) => one[fact]).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function figure(value: number, places = 0): string {
  return value.toFixed(places);
}

function line(cells: readonly string[]): void {
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(18))).join(''));
}

function ratio(fact: keyof Measured, than: PageName): readonly number[] {
  return [1, 4].map((slowed) => median('ours', slowed, fact) / median(than, slowed, fact));
}

function goal(name: string, ratios: readonly number[], most: number): void {
  const reached = ratios.every((one) => one <= most);
  line([name, ratios.map((one) => figure(one, 2)).join(' / '), `at most ${most}`, reached ? 'reached' : 'MISSED']);
}

function print(): void {
  console.log(`60 fields, live validation; median of ${rounds}; second figure: processor slowed 4 times\n`);
  line(['', 'gzip kB', 'ready ms', 'CPU ms a key']);
  for (const page of pages)
    line([
      names[page],
      figure(median(page, 1, 'bytes') / 1000),
      `${figure(median(page, 1, 'ready'))} / ${figure(median(page, 4, 'ready'))}`,
      `${figure(median(page, 1, 'perKey'), 2)} / ${figure(median(page, 4, 'perKey'), 2)}`,
    ]);
  console.log();
  goal('a key, of plain React', ratio('perKey', 'plain'), 2);
  goal('ready, of @rjsf/antd', ratio('ready', 'antd'), 1.3);
  goal('bytes, of @rjsf/antd', ratio('bytes', 'antd').slice(0, 1), 1);
}
