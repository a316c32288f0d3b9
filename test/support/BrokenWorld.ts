import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { createDatabase } from './createDatabase.ts';
import { openBrowser } from './openBrowser.ts';
import { asPerson, type TestPerson } from './people.ts';
import { ServerProcess } from './ServerProcess.ts';
import { startTestServer } from './startTestServer.ts';
import { Wire } from './Wire.ts';

/** What a change recorded in the history says. */
export interface Recorded {
  readonly row: string;
  readonly kind: string;
  readonly cells: Readonly<Record<string, readonly [unknown, unknown]>>;
}

/**
 * A browser, a wire that breaks, a server that is killed, and a second server on the same database that nobody
 * disturbs: it founds people and tells what is stored.
 */
export class BrokenWorld {
  private constructor(
    readonly system: RunningSystem,
    readonly server: ServerProcess,
    readonly wire: Wire,
    readonly browser: Browser,
  ) {}

  static async open(definitions = 'test/fixtures/definitions'): Promise<BrokenWorld> {
    const shared = { DATABASE_URL: await createDatabase(), DEFINITIONS_FOLDER: resolve(definitions) };
    const [system, browser] = await Promise.all([startTestServer(shared), openBrowser()]);
    const server = await ServerProcess.begin({
      ...shared,
      DATA_FOLDER: await mkdtemp(join(tmpdir(), 'state-data-')),
      CLIENT_FOLDER: resolve('dist/client'),
    });
    return new BrokenWorld(system, server, await Wire.open(server.port), browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.wire.close();
    await this.server.kill();
    await this.system.stop();
  }

  /** What a browser opens: the near end of the wire, under the host of the run. */
  get address(): string {
    return this.wire.address.replace('127.0.0.1', inject('pageHost'));
  }

  collector(department = 'D01'): Promise<TestPerson> {
    return asPerson(this.system, 'collector', department);
  }

  /** A browser of its own, in which the person is signed in. */
  async browserOf(person: TestPerson): Promise<BrowserContext> {
    const context = await this.browser.newContext();
    await this.signIn(context, person);
    return context;
  }

  async signIn(context: BrowserContext, person: TestPerson): Promise<void> {
    const [name = '', value = ''] = person.cookie.split('=');
    await context.addCookies([{ name, value, url: this.address }]);
  }

  /** The page of a table of the only collection. */
  async openTable(context: BrowserContext, table: string): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${this.address}/c/1/${table}`);
    await page.getByTestId('save-state').waitFor();
    return page;
  }

  /** The rows of a table of the garden as they are stored, in their order. */
  async stored(table: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const { rows } = await this.system.database.pool.query<Record<string, unknown>>(
      `select * from garden2023.${table} order by _position, _id`,
    );
    return rows;
  }

  async history(table: string): Promise<readonly Recorded[]> {
    const { rows } = await this.system.database.pool.query<Recorded>(
      `select h.row_id as "row", h.kind, h.cells from platform.row_change h
       join platform.submission s on s.id = h.submission_id
       where s.table_name = $1 and h.row_id is not null order by h.submission_id, h.sequence`,
      [table],
    );
    return rows;
  }
}

export async function saveState(page: Page): Promise<string> {
  return (await page.getByTestId('save-state').getAttribute('data-state')) ?? '';
}

export async function untilState(page: Page, state: string, timeout = 30_000): Promise<void> {
  await page.locator(`[data-testid="save-state"][data-state="${state}"]`).waitFor({ timeout });
}

/** Pastes a text into whatever has the focus, as a spreadsheet's clipboard would. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
