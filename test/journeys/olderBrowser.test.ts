import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { asOlderBrowser } from '../support/asOlderBrowser.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { asPerson, type TestPerson } from '../support/people.ts';
import { startTestServer } from '../support/startTestServer.ts';

let system: RunningSystem;
let browser: Browser;
let page: Page;
let collector: TestPerson;
const thrown: string[] = [];

beforeAll(async () => {
  [system, browser] = await Promise.all([startTestServer(), openBrowser()]);
  collector = await asPerson(system, 'collector', 'D01');
  page = await browser.newPage();
  await asOlderBrowser(page.context());
  page.setDefaultTimeout(8000);
  page.on('pageerror', (error) => thrown.push(error.message));
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

async function saved(): Promise<void> {
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
}

describe('a browser of the year 2023', () => {
  it('signs in; only the own machine is a secure context', async () => {
    await page.goto(system.address);
    await page.getByLabel('教工号').fill(collector.staffNo);
    expect(await page.evaluate(() => [window.isSecureContext, 'withResolvers' in Promise])).toEqual([
      inject('pageHost') === '127.0.0.1',
      true,
    ]);
    await page.getByLabel('密码', { exact: true }).fill(collector.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('link', { name: '1.1 园圃概况表' }).waitFor();
    const [cookie] = await page.context().cookies();
    expect([cookie?.name, cookie?.httpOnly, cookie?.secure, cookie?.sameSite]).toEqual(['session', true, false, 'Lax']);
  });

  it('goes to a table with the palette and fills it', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: '转到数据表或执行操作' }).fill('ypgk');
    await page.getByRole('option', { name: /园圃概况表/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('园圃名称').fill('旧园');
    await page.keyboard.press('Enter');
    await saved();
  });

  it('fills a grid, and pastes into it', async () => {
    await page.goto(`${system.address}/c/1/beds`);
    await page.getByRole('button', { name: '新增一行' }).click();
    await page.keyboard.type('A1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Home');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'B1\t牡丹圃\nB2\t芍药圃\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await page.getByText('共 2 行').waitFor();
    await saved();
    expect(
      await collector.query('{ garden2023 { beds(states: [notStarted, draft]) { nodes { bedCode bedName } } } }'),
    ).toEqual({
      data: {
        garden2023: {
          beds: {
            nodes: [
              { bedCode: 'B1', bedName: '牡丹圃' },
              { bedCode: 'B2', bedName: '芍药圃' },
            ],
          },
        },
      },
    });
  });

  it('is styled with what it knows, also by what styles itself as it is drawn', async () => {
    const later = await page.evaluate(() => {
      const styles = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      return styles.filter((text) =>
        /\b(oklch|oklab|color-mix|light-dark)\(|@(scope|starting-style)\b|\bsubgrid\b|&/.test(
          text.replaceAll(/url\([^)]*\)/g, ''),
        ),
      );
    });
    expect(later).toEqual([]);
  });

  it('signs out', async () => {
    await page.getByRole('button', { name: /测试员/ }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByLabel('教工号').waitFor();
    expect(await page.context().cookies()).toEqual([]);
    expect(thrown).toEqual([]);
  });
});
