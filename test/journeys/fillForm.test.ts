import { resolve } from 'node:path';
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
const thrown: string[] = [];

beforeAll(async () => {
  const folder = resolve('test/fixtures/theatre');
  [system, browser] = await Promise.all([startTestServer({ DEFINITIONS_FOLDER: folder }), openBrowser()]);
  collector = await asPerson(system, 'collector', 'D01');
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(5000);
  page.on('pageerror', (error) => thrown.push(error.message));
  const [name = '', value = ''] = collector.cookie.split('=');
  await page.context().addCookies([{ name, value, url: system.address }]);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

describe('a long record', () => {
  it('looks', async () => {
    await page.goto(`${system.address}/c/1/theatreProfile`);
    await page.getByLabel('剧院名称').waitFor();
    await page.getByLabel('镇院道具').click();
    await page.keyboard.type('zzd');
    await page.waitForTimeout(200);
    await page.screenshot({ path: '/tmp/form-1.png' });
    await page.keyboard.press('Escape');
    await page.getByLabel('其他演出种类').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('kq');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
    await page.screenshot({ path: '/tmp/form-2.png' });
    await page.getByLabel('建院日期').first().click();
    await page.keyboard.type('9.1');
    await page.waitForTimeout(200);
    await page.screenshot({ path: '/tmp/form-3.png' });
    await page.keyboard.press('Alt+ArrowDown');
    await page.waitForTimeout(300);
    await page.keyboard.press('ArrowDown');
    await page.screenshot({ path: '/tmp/form-4.png' });
    await page.keyboard.press('Enter');
    await page.getByLabel('常驻交流剧团').click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: '/tmp/form-5.png' });
    expect(thrown).toEqual([]);
  });
});
