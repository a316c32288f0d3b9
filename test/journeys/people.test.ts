import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { asPerson, post } from '../support/people.ts';
import { startTestServer } from '../support/startTestServer.ts';

let system: RunningSystem;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [system, browser] = await Promise.all([startTestServer(), openBrowser()]);
  const administrator = await asPerson(system, 'administrator');
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(5000);
  const [name = '', value = ''] = administrator.cookie.split('=');
  await page.context().addCookies([{ name, value, url: system.address }]);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

describe('an administrator', () => {
  it('makes an account on the page and hands over its password, which is shown once', async () => {
    await page.goto(`${system.address}/people`);
    await page.getByRole('button', { name: '新建账号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('教工号').fill('G500');
    await dialog.getByLabel('姓名').fill('海棠');
    await dialog.getByRole('combobox', { name: '角色' }).click();
    await page.getByTitle('数据采集人').click();
    await dialog.getByRole('combobox', { name: '部门' }).click();
    await page.getByTitle('园艺科').click();
    await dialog.getByRole('button', { name: '新建账号' }).click();
    const password = await page.getByTestId('given-password').innerText();
    await page.getByRole('button', { name: '已记下' }).click();
    await page.getByTestId('given-password').waitFor({ state: 'hidden' });
    const signIn = await post(system, '/auth/sign-in', { staffNo: 'G500', password: password.trim() });
    expect(signIn.body).toEqual({ mustChangePassword: true });
    const row = page.getByRole('row', { name: /G500/ });
    expect(await row.innerText()).toContain('待首次登录');
    expect(await row.innerText()).toContain('数据采集人');
  });

  it('takes it out of use again', async () => {
    const row = page.getByRole('row', { name: /G500/ });
    await row.getByRole('button', { name: '停用' }).click();
    await row.getByText('已停用').waitFor();
  });
});
