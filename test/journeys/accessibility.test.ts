import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { type TestPerson, signedIn } from '../support/people.ts';
import { startTestServer } from '../support/startTestServer.ts';

let system: RunningSystem;
let browser: Browser;
let person: TestPerson;
let beds: string;

beforeAll(async () => {
  [system, browser] = await Promise.all([startTestServer(), openBrowser()]);
  person = await signedIn(system, [{ role: 'collector', department: 'D01' }, { role: 'administrator' }]);
  const { rows } = await system.database.pool.query(
    `select id from platform.submission where table_name = 'beds' and department = 'D01'`,
  );
  beds = rows[0].id;
  await person.query(
    `mutation ($submission: ID!, $rows: [Garden2023BedsChange!]!) {
      saveGarden2023Beds(submission: $submission, rows: $rows) { refused { code } } }`,
    { submission: beds, rows: [{ id: randomUUID(), set: { bedCode: 'A1', bedName: '东一' } }] },
  );
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

/** What axe finds that keeps somebody from using the page, as `rule: place`. */
async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

interface Screen {
  readonly name: string;
  readonly path: string;
  /** Does what it takes to see it; words differ from language to language, so places are named. */
  readonly show: (page: Page) => Promise<void>;
}

const screens: readonly Screen[] = [
  { name: 'the list of tables', path: '/', show: (page) => page.locator('.table-line').first().waitFor() },
  {
    name: 'a form, with its faults',
    path: '/c/1/gardenProfile',
    async show(page) {
      await page.locator('[data-editor="area"]').fill('很大');
      await page.keyboard.press('F8');
      await page.locator('.faults li').first().waitFor();
    },
  },
  {
    name: 'a grid, with an open list of choices',
    path: '/c/1/beds',
    async show(page) {
      await page.locator('.dvn-scroller').waitFor();
      await page.keyboard.press('Control+Home');
      await page.locator('.dvn-scroller').click({ position: { x: 320, y: 56 } });
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type('土');
      await page.locator('[role="option"]').first().waitFor();
    },
  },
  {
    name: 'the form beside a grid',
    path: '/c/1/beds',
    async show(page) {
      await page.locator('.dvn-scroller').click({ position: { x: 120, y: 56 } });
      await page.keyboard.press('Control+Enter');
      await page.locator('.row-panel [data-editor="bedName"]').waitFor();
    },
  },
  {
    name: 'the help beside a table',
    path: '/c/1/beds',
    async show(page) {
      await page.locator('.dvn-scroller').waitFor();
      await page.keyboard.press('F1');
      await page.locator('dialog.help-panel tbody tr').first().waitFor();
    },
  },
  {
    name: 'the help as a page',
    path: '/c/1/plantings/help',
    show: (page) => page.locator('.help-page tbody tr').first().waitFor(),
  },
  {
    name: 'a table to be printed',
    path: '/c/1/beds/SUBMISSION/print',
    show: (page) => page.locator('.list-sheet tbody tr').first().waitFor(),
  },
  {
    name: 'the palette',
    path: '/',
    async show(page) {
      await page.locator('.table-line').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.locator('.palette [role="option"]').first().waitFor();
    },
  },
  {
    name: 'the sheet of shortcuts',
    path: '/c/1/beds',
    async show(page) {
      await page.locator('.dvn-scroller').waitFor();
      await page.keyboard.press('Control+/');
      await page.locator('.shortcuts dl').first().waitFor();
    },
  },
  { name: 'the accounts', path: '/people', show: (page) => page.locator('tbody .tag').first().waitFor() },
  { name: 'an address that leads nowhere', path: '/nowhere', show: (page) => page.locator('.notice').waitFor() },
  { name: 'a table nobody knows', path: '/c/1/weeds', show: (page) => page.locator('.notice').waitFor() },
];

// Each screen in each language and in each theme, the languages and themes paired.
describe.each([
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const)('%s and in %s, nobody is kept out of', (colorScheme, language) => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await browser.newContext({ colorScheme });
    await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('dialog', (dialog) => void dialog.accept());
  });

  afterAll(() => context.close());

  it('signing in', async () => {
    await page.goto(system.address);
    await page.locator('input[type="password"]').waitFor();
    expect(await barriers(page)).toEqual([]);
    const [name = '', value = ''] = person.cookie.split('=');
    await context.addCookies([{ name, value, url: system.address }]);
  });

  it.each(screens)('$name', { timeout: 60_000 }, async ({ path, show }) => {
    await page.goto(system.address + path.replace('SUBMISSION', beds));
    await show(page);
    // What appears and disappears slowly is looked at once it stands still.
    await page.waitForTimeout(300);
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe(colorScheme);
  });
});
