import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { asPerson, type TestPerson } from '../support/people.ts';
import { startTestServer } from '../support/startTestServer.ts';

let system: RunningSystem;
let browser: Browser;
let page: Page;
let collector: TestPerson;
let beds: string;

beforeAll(async () => {
  [system, browser] = await Promise.all([startTestServer(), openBrowser()]);
  collector = await asPerson(system, 'collector', 'D01');
  const { rows } = await system.database.pool.query(
    `select id from platform.submission where table_name = 'beds' and department = 'D01'`,
  );
  beds = rows[0].id;
  await collector.query(
    `mutation ($submission: ID!, $rows: [Garden2023BedsChange!]!) {
      saveGarden2023Beds(submission: $submission, rows: $rows) { refused { code } } }`,
    { submission: beds, rows: Array.from({ length: 120 }, (_, at) => ({ id: randomUUID(), set: bedOf(at) })) },
  );
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('dialog', (dialog) => void dialog.accept());
  const [name = '', value = ''] = collector.cookie.split('=');
  await context.addCookies([{ name, value, url: system.address }]);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

function bedOf(at: number): object {
  return { bedCode: `A${at}`, bedName: `花圃${at}`, soil: '1', size: '20.5' };
}

/** How far things have moved by themselves since the page was opened, as browsers count it. */
async function shifted(): Promise<number> {
  await page.waitForTimeout(800);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: readonly number[] }).shifts);
  return shifts.reduce((sum, one) => sum + one, 0);
}

describe('nothing jumps while it is drawn', () => {
  it.each([
    ['the list of tables', '/', '.table-line'],
    ['a form', '/c/1/gardenProfile', '[data-editor]'],
    ['a grid', '/c/1/beds', '.dvn-scroller'],
    ['the help of a table', '/c/1/plantings/help', '.help-page tbody tr'],
  ])('%s', async (_, path, place) => {
    await page.goto(system.address + path);
    await page.locator(place).first().waitFor();
    expect(await shifted()).toBeLessThan(0.02);
  });
});

describe('on a phone', () => {
  it.each([
    ['the list of tables', '/', '.table-line'],
    ['a form', '/c/1/gardenProfile', '[data-editor]'],
    ['the help of a table', '/c/1/plantings/help', '.help-page tbody tr'],
  ])('%s is no wider than the screen', async (_, path, place) => {
    await page.setViewportSize({ width: 420, height: 800 });
    await page.goto(system.address + path);
    await page.locator(place).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
    await page.setViewportSize({ width: 1280, height: 800 });
  });
});

describe('on paper', () => {
  it('a list is a real table of every row, its head on every page, without what stands around it', async () => {
    await page.goto(`${system.address}/c/1/beds/${beds}/print`);
    await page.locator('.sheet[data-ready="true"]').waitFor();
    expect(await page.locator('.list-sheet tbody tr').count()).toBe(120);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top-bar').isVisible()).toBe(false);
    expect(await page.locator('.page-head').isVisible()).toBe(false);
    expect(await page.locator('.sheet h1').innerText()).toBe('1.2 花圃表');
    expect(await page.locator('.sheet header p').innerText()).toContain('园艺科');
    const document = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(document.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
    await page.emulateMedia({ media: null });
  });

  it('a record is all its sections', async () => {
    await page.goto(`${system.address}/c/1/gardenProfile`);
    await page.locator('[data-editor="gardenName"]').fill('东园');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
    await page.keyboard.press('Control+p');
    await page.locator('.sheet[data-ready="true"] .record-sheet').first().waitFor();
    expect(await page.getByRole('row', { name: /园圃名称/ }).innerText()).toContain('东园');
  });
});

describe('by keyboard alone', () => {
  it('one goes to a table, to the next, to its help, to its faults, and to the sheet of keys', async () => {
    await page.goto(system.address);
    await page.locator('.table-line').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '转到数据表或执行操作' }).waitFor();
    await page.keyboard.type('hpb');
    await page.getByRole('option', { name: /花圃表/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '1.2 花圃表' }).waitFor();
    await page.locator('.dvn-scroller').waitFor();
    await page.keyboard.press('F1');
    await page.locator('.help-panel tbody tr').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.help-panel').waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+PageDown');
    await page.getByRole('heading', { level: 1, name: '1.1 园圃概况表' }).waitFor();
    await page.locator('[data-editor="area"]').waitFor();
    await page.keyboard.press('F8');
    await page.locator('.faults li').first().waitFor();
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: '快捷键' }).getByText('上一处问题').waitFor();
  });

  it('the palette changes language and colours', async () => {
    await page.goto(system.address);
    await page.locator('.table-line').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /转到|Go to/ }).waitFor();
    await page.keyboard.type('English');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'My tables' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /转到|Go to/ }).waitFor();
    await page.keyboard.type('dark');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });
});

describe('a list with nothing to report', () => {
  it('is sent by confirming it', async () => {
    await page.evaluate(() => localStorage.setItem('language', 'zh-CN'));
    await page.goto(`${system.address}/c/1/plantings`);
    await page.getByRole('button', { name: '确认无数据' }).click();
    await page.getByRole('dialog').getByText('没有数据可填').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '确认无数据' }).click();
    await page.getByText('这张表目前不能修改').waitFor();
    await page.goto(system.address);
    await page.getByText('已确认无数据').waitFor();
  });
});
