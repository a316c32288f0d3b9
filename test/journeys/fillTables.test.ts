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

beforeAll(async () => {
  [system, browser] = await Promise.all([startTestServer(), openBrowser()]);
  collector = await asPerson(system, 'collector', 'D01');
  page = await browser.newPage();
  const [name = '', value = ''] = collector.cookie.split('=');
  await page.context().addCookies([{ name, value, url: system.address }]);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

describe('a collector', () => {
  it('fills a record in a generated form and reads it back by query', async () => {
    await page.goto(system.address);
    await page.getByRole('link', { name: '1.1 园圃概况表' }).click();
    await page.getByLabel('园圃名称').fill('东园');
    await page.getByLabel('占地面积').fill('1204.50');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByTestId('save-state').getByText('已保存').waitFor();
    await expect
      .poll(() => collector.query('{ garden2023 { gardenProfile(states: [notStarted, draft]) { gardenName area } } }'))
      .toEqual({ data: { garden2023: { gardenProfile: { gardenName: '东园', area: '1204.5' } } } });
  });

  it('fills a list in a generated grid, and a list that refers to it', async () => {
    await page.goto(`${system.address}/garden2023/beds`);
    await typeIntoFirstRow(['A1', '牡丹圃', '1', '20.5']);
    await page.goto(`${system.address}/garden2023/plantings`);
    await typeIntoFirstRow(['P-001', 'A1', '牡丹', '2023-9-1', '40', '是']);
    await expect
      .poll(() =>
        collector.query(
          '{ garden2023 { plantings(states: [notStarted, draft]) { totalCount nodes { plant count plantedOn watered bed { bedName } } } } }',
        ),
      )
      .toEqual({
        data: {
          garden2023: {
            plantings: {
              totalCount: 1,
              nodes: [{ plant: '牡丹', count: 40, plantedOn: '2023-09-01', watered: true, bed: { bedName: '牡丹圃' } }],
            },
          },
        },
      });
  });
});

async function typeIntoFirstRow(values: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '新增一行' }).click();
  await page.getByText('共 1 行').waitFor();
  const grid = await page.locator('canvas').first().boundingBox();
  if (grid === null) throw new Error('no grid');
  await page.mouse.click(grid.x + 100, grid.y + 36 + 17);
  const cell = page.locator('td:focus, canvas:focus');
  const editor = page.locator('#portal textarea:focus');
  for (const value of values) {
    await cell.waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await editor.waitFor();
    await page.keyboard.type(value, { delay: 40 });
    await page.keyboard.press('Tab', { delay: 40 });
    await editor.waitFor({ state: 'detached' });
  }
  await page.getByTestId('save-state').getByText('已保存').waitFor();
}
