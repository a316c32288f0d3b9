import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { asPerson } from '../support/people.ts';
import { reachable } from '../support/reachable.ts';
import { startTestServer } from '../support/startTestServer.ts';

let system: RunningSystem;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([startTestServer(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

describe('an analyst', () => {
  it('finds in GraphiQL, served from here alone, what a table says of itself', async () => {
    const analyst = await asPerson(system, 'analyst');
    const page = await browser.newPage();
    const [name = '', value = ''] = analyst.cookie.split('=');
    await page.context().addCookies([{ name, value, url: system.address }]);
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(system.address))
        elsewhere.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${system.address}/graphiql`);
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByText('Root Types').waitFor();
    await page.getByText('Query', { exact: true }).last().click();
    await page.getByText('2023 年园圃数据').first().waitFor();
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('a teacher', () => {
  it('is led from GraphiQL to the application', async () => {
    const teacher = await asPerson(system, 'teacher');
    const answer = await fetch(reachable(`${system.address}/graphiql`), {
      headers: { cookie: teacher.cookie },
      redirect: 'manual',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
  });
});
