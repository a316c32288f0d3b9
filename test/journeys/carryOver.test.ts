import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { type Gardens, openGardens } from '../support/openGardens.ts';
import { asPerson } from '../support/people.ts';
import { startTestServer } from '../support/startTestServer.ts';

let gardens: Gardens;
let system: RunningSystem;
let browser: Browser;
let page: Page;
let address: string;
const thrown: string[] = [];

beforeAll(async () => {
  gardens = await openGardens();
  await gardens.fill(2022, 'beds', 'C01', [
    { bedCode: 'A1', bedName: '玫瑰圃', soil: 'A', size: '2' },
    { bedCode: 'A2', bedName: '牡丹圃', soil: 'A', size: '3' },
    { bedCode: 'A3', bedName: '荷塘', soil: 'A', size: '4' },
    { bedCode: 'A4', bedName: '竹园', soil: 'A', size: '5' },
  ]);
  await gardens.send(2022);
  const { id } = await gardens.open(2023);
  system = await startTestServer({
    DATABASE_URL: gardens.database.url,
    DEFINITIONS_FOLDER: 'test/fixtures/gardens',
    DEMONSTRATION: 'none',
  });
  browser = await openBrowser();
  const collector = await asPerson(system, 'collector', 'C01', '30001');
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1400, height: 800 } });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => thrown.push(error.message));
  const [name = '', value = ''] = collector.cookie.split('=');
  await context.addCookies([{ name, value, url: system.address }]);
  address = `${system.address}/c/${id}/beds/${await gardens.submission(2023, 'beds', 'C01')}`;
});

afterAll(async () => {
  await browser.close();
  await system.stop();
  await gardens.database.close();
});

async function states(): Promise<readonly (string | null)[]> {
  const { rows } = await gardens.database.pool.query<{ carried: string | null }>(
    'select _carried as carried from garden2023.beds order by bed_code',
  );
  return rows.map(({ carried }) => carried);
}

const bar = () => page.getByRole('status', { name: '由上年结转的数据' });

describe('a collector whose rows come from last year', () => {
  it('reads how many there are, and that none is confirmed', async () => {
    await page.goto(address);
    await bar().getByText('由上年结转 4 行').waitFor();
    await bar().getByText('待确认 4').waitFor();
    expect(await states()).toEqual(['carried', 'carried', 'carried', 'carried']);
  });

  it('confirms the row the cursor stands in', async () => {
    await page.getByTestId('grid').click({ position: { x: 120, y: 50 } });
    await page.getByRole('toolbar').getByRole('button', { name: '确认沿用' }).click();
    await bar().getByText('已确认沿用 1').waitFor();
    expect(await states()).toEqual(['confirmed', 'carried', 'carried', 'carried']);
  });

  it('sees last year beside the field, and changes what is no longer so', async () => {
    await page.getByTestId('grid').click({ position: { x: 120, y: 80 } });
    await page.getByRole('button', { name: '表单填写' }).click();
    const panel = page.getByRole('complementary', { name: '表单填写' });
    await panel.getByText('这一行由上年结转').waitFor();
    await panel
      .getByText(/上年.*牡丹圃/)
      .first()
      .waitFor();
    await panel.locator('[data-editor="bedName"]').fill('牡丹园');
    await page.keyboard.press('Control+s');
    await panel.getByText('由上年结转，已修改').waitFor();
    await expect.poll(states).toEqual(['confirmed', 'changed', 'carried', 'carried']);
    await page.keyboard.press('Escape');
  });

  it('confirms all others at once', async () => {
    await bar().getByRole('button', { name: '全部确认沿用' }).click();
    await page
      .getByRole('tooltip')
      .or(page.locator('.ant-popconfirm'))
      .getByRole('button', { name: /确\s*定|OK/ })
      .click();
    await expect.poll(states).toEqual(['confirmed', 'changed', 'confirmed', 'confirmed']);
    await expect
      .poll(() =>
        bar()
          .getByText(/待确认/)
          .count(),
      )
      .toBe(0);
    expect(thrown).toEqual([]);
  });
});
