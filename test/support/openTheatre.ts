import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from './openBrowser.ts';
import { asPerson, type TestPerson } from './people.ts';
import { startTestServer } from './startTestServer.ts';

/** The invented theatre with its collector in a browser. */
export interface Theatre {
  readonly system: RunningSystem;
  readonly collector: TestPerson;
  readonly page: Page;
  /** Errors of the program that the page met. */
  readonly thrown: readonly string[];
  /** Stores new rows of a table; answers their ids. */
  store(table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<readonly string[]>;
  /** Waits until the page says that all is stored. */
  saved(): Promise<void>;
  /** Puts a text on the clipboard as another program would, and pastes it where the keyboard is. */
  paste(text: string): Promise<void>;
  close(): Promise<void>;
}

export async function openTheatre(): Promise<Theatre> {
  const environment = { DEFINITIONS_FOLDER: resolve('test/fixtures/theatre') };
  const [system, browser] = await Promise.all([startTestServer(environment), openBrowser()]);
  const collector = await asPerson(system, 'collector', 'D01');
  const thrown: string[] = [];
  const page = await signedInPage(browser, system, collector);
  page.on('pageerror', (error) => thrown.push(error.message));
  return {
    system,
    collector,
    page,
    thrown,
    async store(table, rows) {
      const type = `Theatre2023${table.charAt(0).toUpperCase()}${table.slice(1)}`;
      const found = await system.database.pool.query<{ id: string }>(
        'select id from platform.submission where table_name = $1',
        [table],
      );
      const changes = rows.map((set) => ({ id: randomUUID(), set }));
      const { data, errors } = await collector.query(
        `mutation ($submission: ID!, $rows: [${type}Change!]!) {
          answer: save${type}(submission: $submission, rows: $rows) { refused { code issues { field code } } } }`,
        { submission: found.rows[0]?.id, rows: changes },
      );
      if (errors !== undefined || data.answer.refused.length > 0) throw new Error(JSON.stringify({ errors, data }));
      return changes.map(({ id }) => id);
    },
    async saved() {
      await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
    },
    async paste(text) {
      const other = await page.context().newPage();
      await other.setContent('<textarea></textarea>');
      await other.locator('textarea').fill(text);
      await other.locator('textarea').press('Control+a');
      await other.locator('textarea').press('Control+c');
      await other.close();
      await page.bringToFront();
      await page.keyboard.press('Control+v');
    },
    async close() {
      await browser.close();
      await system.stop();
    },
  };
}

async function signedInPage(browser: Browser, system: RunningSystem, person: TestPerson): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const [name = '', value = ''] = person.cookie.split('=');
  await page.context().addCookies([{ name, value, url: system.address }]);
  return page;
}
