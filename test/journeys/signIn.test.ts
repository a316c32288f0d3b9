import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccount } from '#server/people/createAccount.ts';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { startTestServer } from '../support/startTestServer.ts';

let system: RunningSystem;
let browser: Browser;
let page: Page;
let given: string;
let person: number;
const own = '园子里的牡丹开了 1204 朵';
const complaints: string[] = [];

beforeAll(async () => {
  [system, browser] = await Promise.all([startTestServer(), openBrowser()]);
  const roles = [{ role: 'collector', department: 'D01' }] as const;
  const account = { school: 1, staffNo: 'G001', name: '芍药', roles };
  ({ personId: person, password: given } = await createAccount(system.people, undefined, account));
  page = await browser.newPage();
  page.setDefaultTimeout(8000);
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

async function signIn(password: string): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

describe('a person who signs in for the first time', () => {
  it('is told that the password is wrong, not which of the two', async () => {
    await page.goto(system.address);
    await page.getByLabel('教工号').fill('G001');
    await signIn('not this one');
    await page.getByRole('alert').getByText('教工号或密码不正确').waitFor();
    expect(await page.getByLabel('密码', { exact: true }).inputValue()).toBe('');
  });

  it('chooses a password that nobody else has seen before anything else', async () => {
    await signIn(given);
    await page.getByRole('heading', { name: '设置自己的密码' }).waitFor();
    await page.getByLabel('当前密码').fill(given);
    await page.getByLabel('新密码', { exact: true }).fill('G001G001G001');
    await page.getByLabel('再次输入新密码').fill('G001G001G001');
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('新密码不能包含姓名或教工号').waitFor();
    await page.getByLabel('新密码', { exact: true }).fill(own);
    await page.getByLabel('再次输入新密码').fill(own);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByText('园圃概况表').waitFor();
  });
});

describe('a person whose session ends under the page', () => {
  it('signs in again over it, and what was under way is done', async () => {
    await page.getByText('园圃概况表').click();
    await page.getByLabel('园圃名称').waitFor();
    await page.waitForLoadState('networkidle');
    await system.database.pool.query('delete from platform.session');
    await system.people.sessions.forget(person);
    await page.getByLabel('园圃名称').fill('西园');
    await page.getByRole('dialog').getByText('登录已过期').waitFor();
    expect(await page.getByLabel('园圃名称').inputValue()).toBe('西园');
    await page.getByRole('dialog').getByLabel('密码').fill(own);
    await page.getByRole('dialog').getByRole('button', { name: '登录' }).click();
    await page.getByTestId('save-state').getByText('已保存').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});

describe('the pages', () => {
  it('break none of the rules on where scripts and styles come from', () => {
    expect(complaints).toEqual([]);
  });
});
