import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { type OpenBeds, openBeds } from '../support/openBeds.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { startTestServer } from '../support/startTestServer.ts';

let system: RunningSystem;
let browser: Browser;
let beds: OpenBeds;
let page: Page;

beforeAll(async () => {
  [system, browser] = await Promise.all([startTestServer(), openBrowser()]);
  beds = await openBeds(system, browser, 60);
  ({ page } = beds);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

const headers = (): Promise<readonly string[]> => page.locator('[data-testid="data-grid-canvas"] th').allTextContents();

/** Opens the menu of a column by the keyboard; columns count from 0. */
async function columnMenu(column: number): Promise<Locator> {
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < column; at += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Shift+L');
  return page.getByRole('dialog');
}

describe('a person who arranges a grid', () => {
  it('hides a column, moves one, and finds both so after coming back', async () => {
    const box = await page.getByTestId('grid').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 80, (box?.y ?? 0) + 60);
    await (await columnMenu(1)).getByRole('button', { name: '隐藏此列' }).click();
    await expect.poll(headers).toEqual(['花圃编号 *', '土壤 *', '面积 (㎡)']);
    await (await columnMenu(2)).getByRole('button', { name: '左移' }).click();
    await expect.poll(headers).toEqual(['花圃编号 *', '面积 (㎡)', '土壤 *']);
    await page.reload();
    await page.getByText('共 60 行').waitFor();
    await expect.poll(headers).toEqual(['花圃编号 *', '面积 (㎡)', '土壤 *']);
    await page.getByRole('button', { name: '列（隐藏 1）' }).click();
    await page.getByRole('checkbox', { name: '花圃名称' }).check();
    await page.getByRole('button', { name: '恢复默认的列' }).click();
    await expect.poll(headers).toEqual(['花圃编号 *', '花圃名称 *', '土壤 *', '面积 (㎡)']);
    await page.keyboard.press('Escape');
  });

  it('drags a column to another place with the mouse', async () => {
    const box = await page.getByTestId('grid').boundingBox();
    const [x, y] = [box?.x ?? 0, (box?.y ?? 0) + 17];
    await page.mouse.move(x + 70, y);
    await page.mouse.down();
    await page.mouse.move(x + 130, y, { steps: 6 });
    await page.mouse.move(x + 230, y, { steps: 8 });
    await page.mouse.up();
    await expect.poll(headers).toEqual(['花圃名称 *', '花圃编号 *', '土壤 *', '面积 (㎡)']);
    await page.getByRole('button', { name: / 列$/ }).click();
    await page.getByRole('button', { name: '恢复默认的列' }).click();
    await page.keyboard.press('Escape');
  });

  it('filters by codes that are found by what they are called, and is told so above the rows', async () => {
    const box = await page.getByTestId('grid').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 80, (box?.y ?? 0) + 60);
    const menu = await columnMenu(2);
    await menu.getByLabel('查找取值').fill('黏');
    await menu.getByRole('checkbox', { name: /黏土/ }).check();
    await menu.getByLabel('查找取值').fill('');
    await menu.getByRole('checkbox', { name: '（未填）' }).check();
    await menu.getByRole('button', { name: '确定' }).click();
    await page.getByText('筛选中，24 / 60 行').waitFor();
    await page.getByText('土壤：黏土、（未填）').waitFor();
  });

  it('keeps a row in sight that no longer fits the filter, until it is applied again', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('壤土');
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
    await page.keyboard.press('Control+Home');
    await expect.poll(beds.told).toMatch(/^花圃编号，第 1 行，A2/);
    await page.getByRole('button', { name: '重新筛选' }).click();
    await page.getByText('筛选中，23 / 60 行').waitFor();
    await page.getByRole('button', { name: '显示全部行' }).click();
    await page.getByText('筛选中').waitFor({ state: 'detached' });
    await page.getByText('共 60 行').waitFor();
  });

  it('filters numbers from and to as they are typed, and is told what cannot be one', async () => {
    const menu = await columnMenu(3);
    await menu.getByLabel('从').fill('很大');
    await menu.getByRole('button', { name: '确定' }).click();
    await menu.getByText('请填数字').waitFor();
    await menu.getByLabel('从').fill('１０');
    await menu.getByLabel('到').fill('12.25');
    await menu.getByRole('button', { name: '确定' }).click();
    await page.getByText('筛选中，3 / 60 行').waitFor();
    await page.getByText('面积：≥ 10 ≤ 12.25').waitFor();
    await page.getByRole('button', { name: '取消“面积”的筛选' }).click();
    await page.getByText('共 60 行').waitFor();
  });

  it('sorts by two columns, sees their order, and sorts by none again', async () => {
    await (await columnMenu(2)).getByRole('button', { name: '降序' }).click();
    await page.getByText('土壤 降序').waitFor();
    const box = await page.getByTestId('grid').boundingBox();
    await page.keyboard.down('Shift');
    await page.mouse.click((box?.x ?? 0) + 420, (box?.y ?? 0) + 17);
    await page.keyboard.up('Shift');
    await page.getByText('2 面积 升序').waitFor();
    await page.keyboard.press('Control+Home');
    await expect.poll(beds.told).toMatch(/^花圃编号，第 1 行，A2/);
    await page.getByRole('button', { name: '恢复默认顺序' }).click();
    await page.getByText('2 面积 升序').waitFor({ state: 'detached' });
  });

  it('finds in the menu of a cell what can be done with it', async () => {
    const box = await page.getByTestId('grid').boundingBox();
    await page.mouse.click((box?.x ?? 0) + 330, (box?.y ?? 0) + 34 + 15, { button: 'right' });
    await page.getByRole('menuitem', { name: /只看与此相同的行/ }).click();
    await page.getByText('土壤：沙土').waitFor();
    await page.getByRole('button', { name: '显示全部行' }).click();
    await page.getByText('筛选中').waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('cell-editor');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /新增一行/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: /新增一行/ }).waitFor({ state: 'detached' });
  });

  it('has not come upon an error of the program', () => {
    expect(beds.thrown).toEqual([]);
  });
});
