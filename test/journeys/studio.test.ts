import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { asPerson, type TestPerson } from '../support/people.ts';
import { startTestServer } from '../support/startTestServer.ts';

const path = 'harbour-2023/tables/2.1-piers.json';

let system: RunningSystem;
let browser: Browser;
let page: Page;
let maintainer: TestPerson;
let text: string;
let folder: string;

beforeAll(async () => {
  // What is published is written into the folder.
  folder = await mkdtemp(join(tmpdir(), 'studio-'));
  await cp('test/fixtures/harbour', folder, { recursive: true });
  [system, browser, text] = await Promise.all([
    startTestServer({ DEFINITIONS_FOLDER: folder }),
    openBrowser(),
    readFile(join(folder, path), 'utf8'),
  ]);
  maintainer = await asPerson(system, 'maintainer');
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1500, height: 900 } });
  const [name = '', value = ''] = maintainer.cookie.split('=');
  await context.addCookies([{ name, value, url: system.address }]);
  page = await context.newPage();
  page.setDefaultTimeout(9000);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

/** Replaces the text of the open file, as pasting it would. */
async function write(now: string): Promise<void> {
  await page.locator('.definition-text .view-lines').click();
  await page.keyboard.press('Control+A');
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, now);
}

describe('a maintainer in the studio', () => {
  it('opens a definition by the title of its table and tries its grid and form', async () => {
    await page.goto(`${system.address}/studio`);
    await page
      .getByRole('textbox', { name: '按名称、表号或路径查找' })
      .or(page.getByRole('searchbox'))
      .first()
      .fill('码头');
    await page.getByText('2.1 码头表').click();
    await page.getByRole('tab', { name: '表格' }).waitFor();
    await page.getByRole('button', { name: '新增一行' }).waitFor();
    await page.getByRole('tab', { name: '表单' }).click();
    await page.getByText('码头名称').first().waitFor();
  });

  it('sees a new field in the form, in the types and among the differences', async () => {
    const definition = JSON.parse(text);
    definition.properties.lamps = { type: 'integer', minimum: 0, maximum: 99, title: '灯数', unit: '盏' };
    await write(JSON.stringify(definition, null, 2));
    await page.getByText('灯数').first().waitFor();
    await page.getByRole('tab', { name: 'GraphQL' }).click();
    await page
      .getByText(/lamps: Int/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: '影响与 SQL' }).click();
    await page
      .getByText(/"lamps"/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: /^差别/ }).click();
    await page.locator('.draft-changes').getByText('灯数').first().waitFor();
    expect(await page.getByText('改动了 1 个文件，尚未发布').isVisible()).toBe(true);
  });

  it('publishes it with a reason: it is in force at once, in the folder, and on record', async () => {
    await page.getByRole('button', { name: '发布……' }).click();
    const dialog = page.getByRole('dialog', { name: '发布定义的改动' });
    await dialog.getByText('涉及的填报单都还没有提交').waitFor();
    await dialog.getByRole('textbox', { name: /^为何改动/ }).fill('码头照明检查需要');
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByText('已发布，立即生效').waitFor();
    await page.waitForTimeout(3000);
    expect(JSON.parse(await readFile(join(folder, path), 'utf8')).properties.lamps.title).toBe('灯数');
    const { data } = await maintainer.query('{ __type(name: "Harbour2023Piers") { fields { name } } }');
    expect(data.__type.fields).toContainEqual({ name: 'lamps' });
    await page.goto(`${system.address}/changes`);
    await page.getByText('码头照明检查需要').waitFor();
    await page.getByText(/灯数/).first().waitFor();
    await page.goBack();
    await page.getByRole('tab', { name: '表单' }).waitFor();
    text = await readFile(join(folder, path), 'utf8');
  });

  it('reads what is wrong and goes there', async () => {
    await write(text.replace('"title": "水深"', '"titel": "水深"'));
    const fault = page.locator('.draft-faults button').first();
    await fault.waitFor();
    await fault.click();
    expect(
      await page
        .locator('.definition-text textarea, .definition-text .native-edit-context')
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
  });

  it('finds the draft again after the page was closed, and can give it up', async () => {
    await page.reload();
    await page.getByText('改动了 1 个文件，尚未发布').waitFor();
    await page.getByRole('button', { name: '放弃此文件的改动' }).click();
    await page.getByText('改动了 1 个文件，尚未发布').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: '表格' }).waitFor();
  });
});
