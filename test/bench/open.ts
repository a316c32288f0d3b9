import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/openBrowser.ts';

/**
 * What the first load of the application takes, and how long a table takes to open from the list: the built server with the
 * demonstration college and a real Chromium, on this machine. `npm run bench:open`.
 */
/** As text: what the bundler of the bench adds to named functions is not there in the page. */
const measuring = `window.measure = (line) => new Promise((done) => {
  const from = performance.now();
  const look = () => {
    const shown = document.querySelector('.row-form [data-editor]') !== null ||
      (document.querySelector('.grid canvas') !== null && document.querySelector('.grid-status') !== null);
    if (shown) requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
    else requestAnimationFrame(look);
  };
  line.click();
  requestAnimationFrame(look);
}), undefined`;

const goals = { firstLoad: 350, open: 300 };

const folder = await mkdtemp(join(tmpdir(), 'open-bench-'));
const server = spawn(process.execPath, ['dist/server/main.js'], {
  env: { ...process.env, PORT: '0', DATA_FOLDER: folder, DEMONSTRATION: 'small', LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await openBrowser();
try {
  const { address, staffNo, password } = await started(server);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('dialog', (dialog) => void dialog.accept());
  const scripts = await countScripts(page);
  await page.goto(address);
  await page.locator('input[type="password"]').waitFor();
  const signInBytes = scripts();
  await page.waitForLoadState('networkidle');
  await signIn(page, staffNo, password);
  const listBytes = scripts();
  // What the list fetches ahead comes once nothing else is to be done.
  await page.waitForTimeout(3000);
  console.log(`script, compressed, kB (goal < ${goals.firstLoad} until the list stands)`);
  console.log(`  signing in             ${kilobytes(signInBytes)}`);
  console.log(`  the list of tables     ${kilobytes(listBytes)}`);
  console.log(`  with what is fetched ahead for the tables  ${kilobytes(scripts())}`);
  const opened = { first: [] as number[], again: [] as number[] };
  for (const kind of ['first', 'again'] as const)
    for (const at of await tables(page)) opened[kind].push(await openTable(page, at));
  console.log(`from the list to rows on the screen, ms (goal < ${goals.open})`);
  for (const kind of ['first', 'again'] as const) {
    const sorted = opened[kind].toSorted((a, b) => a - b);
    console.log(
      `  ${kind === 'first' ? 'for the first time' : 'once more         '}  median ${Math.round(median(sorted))}, slowest ${Math.round(sorted.at(-1) ?? 0)} of ${sorted.length} tables`,
    );
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await new Promise((done) => server.once('exit', done));
  await rm(folder, { recursive: true, force: true });
}

/** The address and a collector of a college, read off what the start prints. */
async function started(
  running: ChildProcess,
): Promise<{ readonly address: string; readonly staffNo: string; readonly password: string }> {
  let told = '';
  for await (const piece of running.stdout ?? []) {
    told += String(piece);
    const address = /(http:\/\/127\.0\.0\.1:\d+)\s/.exec(told)?.[1];
    const [, staffNo, password] = /(\d+)\s+(\S+)\s+collector C\d/.exec(told) ?? [];
    if (address !== undefined && staffNo !== undefined && password !== undefined) return { address, staffNo, password };
  }
  throw new Error(`The server ended:\n${told}`);
}

/** Signs in; whose school it is, the printed accounts do not say, so each is tried. */
async function signIn(page: Page, staffNo: string, password: string): Promise<void> {
  const school = page.locator('select[name="school"]');
  const schools = (await school.count()) === 0 ? 1 : (await school.locator('option').count()) - 1;
  for (let at = 1; at <= schools; at += 1) {
    if ((await school.count()) > 0) await school.selectOption({ index: at });
    await page.locator('input[autocomplete="username"]').fill(staffNo);
    await page.locator('input[type="password"]').fill(password);
    await page.keyboard.press('Enter');
    const answer = page.locator('.table-line, .refusal').first();
    await answer.waitFor();
    if (await page.locator('.table-line').first().isVisible()) return;
    await page.reload({ waitUntil: 'networkidle' });
  }
  throw new Error('None of the schools knows the account');
}

/** Counts the bytes of scripts as they come over the wire, each script once, from now on. */
async function countScripts(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  const scripts = new Map<string, number>();
  session.on('Network.responseReceived', ({ response: { url, headers } }) => {
    if (/\.js(\?|$)/.test(url)) scripts.set(url, Number(headers['content-length'] ?? 0));
  });
  await session.send('Network.enable');
  return () => [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** The places, in the list, of tables that are opened: the first few and some further down. */
async function tables(page: Page): Promise<readonly number[]> {
  const count = await page.locator('.table-line > a').count();
  return [0, 1, 2, 3, 4, 5, 6, 7].filter((at) => at < count);
}

/** Milliseconds from the click to a form or a grid with its rows; the way back is not counted. */
async function openTable(page: Page, at: number): Promise<number> {
  const link = page.locator('.table-line > a').nth(at);
  // A hand needs a moment from reaching a line to pressing it.
  await link.hover();
  await page.waitForTimeout(150);
  await page.evaluate(measuring);
  const took = await link.evaluate((line) =>
    (window as unknown as { measure: (line: Element) => Promise<number> }).measure(line),
  );
  await page.locator('.page-head nav a').first().click();
  await page.locator('.table-line').first().waitFor();
  await page.waitForTimeout(300);
  return took;
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(0).padStart(4);
}
