import type { Browser, Page } from 'playwright-core';
import type { RunningSystem } from '#server/start.ts';
import { asPerson, type TestPerson } from './people.ts';

export interface OpenBeds {
  readonly page: Page;
  readonly collector: TestPerson;
  /** What the program let fall. */
  readonly thrown: readonly string[];
  /** Of the last cell that one came to, as a screen reader says it. */
  readonly told: () => Promise<string>;
}

/** The flower beds of the garden in a grid, so many of them, A1 first; every tenth has no soil. */
export async function openBeds(system: RunningSystem, browser: Browser, count: number): Promise<OpenBeds> {
  const collector = await asPerson(system, 'collector', 'D01');
  const { rows } = await system.database.pool.query<{ id: string }>(
    `select id from platform.submission where table_name = 'beds' and department = 'D01'`,
  );
  const beds = Array.from({ length: count }, (_, at) => ({
    id: `01900000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`,
    revision: null,
    set: {
      bedCode: `A${at + 1}`,
      bedName: `花圃${at + 1}`,
      soil: at % 10 === 9 ? null : String(1 + (at % 3)),
      size: `${at + 1}.25`,
    },
  }));
  await collector.query(
    `mutation ($submission: ID!, $rows: [Garden2023BedsChange!]!) {
      saveGarden2023Beds(submission: $submission, rows: $rows) { saved { bedCode } refused { id } } }`,
    { submission: rows[0]?.id, rows: beds },
  );
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(8000);
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  const [name = '', value = ''] = collector.cookie.split('=');
  await page.context().addCookies([{ name, value, url: system.address }]);
  await page.goto(`${system.address}/c/1/beds`);
  await page.getByText(`共 ${count} 行`).waitFor();
  return {
    page,
    collector,
    thrown,
    told: async () => (await page.getByTestId('grid-speech').textContent()) ?? '',
  };
}
