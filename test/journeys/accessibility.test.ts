import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { asPerson } from '../support/people.ts';
import { startTestServer } from '../support/startTestServer.ts';

let system: RunningSystem;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [system, browser] = await Promise.all([startTestServer(), openBrowser()]);
  const collector = await asPerson(system, 'collector', 'D01');
  const context = await browser.newContext();
  page = await context.newPage();
  page.setDefaultTimeout(8000);
  const [name = '', value = ''] = collector.cookie.split('=');
  await context.addCookies([{ name, value, url: system.address }]);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

/** What axe finds that keeps somebody from using the page, as `rule: place`. */
async function barriers(): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

describe('nobody is kept out of', () => {
  it('the list of tables', async () => {
    await page.goto(system.address);
    await page.getByRole('link', { name: '1.1 园圃概况表' }).waitFor();
    await expect.poll(barriers, { timeout: 6000 }).toEqual([]);
  });

  it('a form, with its faults', async () => {
    await page.getByRole('link', { name: '1.1 园圃概况表' }).click();
    await page.getByLabel('占地面积').fill('很大');
    await page.getByRole('button', { name: /^问题/ }).click();
    await page
      .getByRole('complementary', { name: '问题' })
      .getByRole('button', { name: /占地面积/ })
      .first()
      .waitFor();
    await expect.poll(barriers, { timeout: 6000 }).toEqual([]);
  });

  it('a grid, with an open list of choices', async () => {
    await page.goto(`${system.address}/c/1/beds`);
    await page.getByRole('button', { name: '新增一行' }).click();
    await page.keyboard.type('A1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('土');
    await page.getByRole('option', { name: '沙土' }).waitFor();
    await expect.poll(barriers, { timeout: 6000 }).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('the form beside a grid', async () => {
    await page.keyboard.press('Control+Enter');
    await page.getByLabel('花圃名称').waitFor();
    await expect.poll(barriers, { timeout: 6000 }).toEqual([]);
  });

  it('the help of a table', async () => {
    await page.getByRole('button', { name: /填报说明$/ }).click();
    await page.getByRole('dialog').getByText('一块花圃').waitFor();
    await expect.poll(barriers, { timeout: 6000 }).toEqual([]);
  });
});
