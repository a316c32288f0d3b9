import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { gardenWithFiles } from '../support/gardenWithFiles.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { asPerson, type TestPerson } from '../support/people.ts';
import { startTestServer } from '../support/startTestServer.ts';

let system: RunningSystem;
let browser: Browser;
let page: Page;
let collector: TestPerson;
const thrown: string[] = [];
const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(3000)]);

beforeAll(async () => {
  const folder = await gardenWithFiles();
  [system, browser] = await Promise.all([startTestServer({ DEFINITIONS_FOLDER: folder }), openBrowser()]);
  collector = await asPerson(system, 'collector', 'C01');
  const { rows } = await system.database.pool.query(
    `select id from platform.submission where table_name = 'beds' and department = 'C01'`,
  );
  await collector.query(
    `mutation ($submission: ID!, $rows: [Garden2023BedsChange!]!) {
      saveGarden2023Beds(submission: $submission, rows: $rows) { refused { code } } }`,
    {
      submission: rows[0].id,
      rows: [{ id: randomUUID(), set: { bedCode: 'A1', bedName: '东一', soil: '1' } }],
    },
  );
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(5000);
  page.on('pageerror', (error) => thrown.push(error.message));
  const [name = '', value = ''] = collector.cookie.split('=');
  await page.context().addCookies([{ name, value, url: system.address }]);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

/** The form of the first row beside the grid. */
async function openRow(): Promise<void> {
  await page.goto(`${system.address}/c/1/beds`);
  await page.getByRole('heading', { level: 1, name: '1.2 花圃表' }).waitFor();
  await page.locator('.dvn-scroller').click({ position: { x: 120, y: 56 } });
  await page.getByRole('button', { name: '表单填写' }).click();
  await page.getByRole('button', { name: '上传文件' }).waitFor();
}

describe('a collector', () => {
  it('attaches several files to a row and is told which is not taken', async () => {
    await openRow();
    await page.locator('input[type="file"]').setInputFiles([
      { name: '东园.png', mimeType: 'image/png', buffer: picture },
      { name: '说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no document') },
      { name: '报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
    ]);
    await page.getByRole('alert').getByText('说明.pdf：只接受 PDF、JPG、PNG 文件').waitFor();
    const items = page.locator('.files li');
    expect(await items.allInnerTexts()).toEqual(['东园.png\n3 KB\n删除', '报告.pdf\n8 B\n删除']);
  });

  it('finds the files again, downloads one and deletes one', async () => {
    await openRow();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载“东园.png”' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('东园.png');
    await page.getByRole('button', { name: '删除“东园.png”' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '删除' }).click();
    await expect.poll(() => page.locator('.files li').count()).toBe(1);
    expect(
      (await collector.query('{ garden2023 { beds(states: [draft]) { nodes { photos { name } } } } }')).data,
    ).toEqual({ garden2023: { beds: { nodes: [{ photos: [{ name: '报告.pdf' }] }] } } });
    expect(thrown).toEqual([]);
  });
});
