import 'reflect-metadata';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/openBrowser.ts';
import { startGuildSystem } from './startGuildSystem.ts';

/**
 * How long a paste takes in a real browser, at its own pace and with the processor slowed: from the paste event until the
 * report of the checked block is shown, and until all of it is stored. `npm run bench:paste`.
 */
const guild = await startGuildSystem();
const { system } = guild;
const browser = await openBrowser();
try {
  const collection = await guild.collector.query('{ collections { id } }');
  const [name = '', value = ''] = guild.collector.cookie.split('=');
  for (const [rows, slowed, html] of [
    [10_000, 1, false],
    [10_000, 1, true],
    [10_000, 4, false],
    [40_000, 1, false],
  ] as const) {
    await system.database.pool.query('truncate guild2023.apprentices');
    const page = await browser.newPage();
    await page.context().addCookies([{ name, value, url: system.address }]);
    await page.goto(`${system.address}/c/${collection.body?.data?.collections?.[0]?.id ?? 1}/apprentices`);
    await page.getByTestId('cell-editor').waitFor({ state: 'attached' });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    // tsx names functions by a helper that the page does not have.
    await page.evaluate('globalThis.__name = (one) => one');
    const { shown, longest, told } = await paste(page, rows, html);
    const from = performance.now();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    const stored = await page
      .locator('[data-testid="save-state"][data-state="saved"]')
      .waitFor({ timeout: 120_000 })
      .then(() => `${((shown + performance.now() - from) / 1000).toFixed(1)} s`)
      .catch(() => 'not in two minutes');
    console.log(
      `${rows} × 20${html ? ' with HTML' : ''}, slowed ${slowed} ×: shown after ${Math.round(shown)} ms, longest task ${Math.round(longest)} ms, stored after ${stored}: ${told}`,
    );
    await page.context().close();
  }
} finally {
  await browser.close();
  await guild.stop();
}

async function paste(
  page: Page,
  rows: number,
  html: boolean,
): Promise<{ shown: number; longest: number; told: string }> {
  return page.evaluate(
    async ({ rows: count, html: withTable }) => {
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page, which knows nothing outside
      const cells = (at: number): readonly string[] => [
        `A${at}`,
        `学徒${at}`,
        at % 2 === 0 ? '男' : '女',
        `${1990 + (at % 20)}/${1 + (at % 12)}/${1 + (at % 28)}`,
        `G${at % 30}`,
        `C${at % 200}`,
        '2023',
        `${(at % 1000) / 10}`,
        `${150 + (at % 50)}.5`,
        String(40 + (at % 60)),
        at % 3 === 0 ? '√' : '×',
        '是',
        `2020-${1 + (at % 12)}`,
        `M${at % 99}`,
        '师傅',
        '东镇',
        `东街 ${at} 号`,
        `138${10_000_000 + at}`,
        `1,${100 + (at % 900)}.50`,
        String(at % 300),
      ];
      const data = new DataTransfer();
      const all = Array.from({ length: count }, (_, at) => cells(at));
      data.setData('text/plain', all.map((row) => row.join('\t')).join('\r\n'));
      if (withTable) {
        const lines = all.map(
          (row) =>
            `<tr height=19 style='height:14.25pt'>\n${row.map((cell) => `  <td class=xl65 width=72 style='width:54pt'>${cell}</td>\n`).join('')} </tr>`,
        );
        data.setData(
          'text/html',
          `<html><style>.xl65 {mso-number-format:General;}</style><table>${lines.join('\n')}</table></html>`,
        );
      }
      let longest = 0;
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration);
      });
      await new Promise((settled) => setTimeout(settled, 200));
      observer.observe({ type: 'longtask' });
      const from = performance.now();
      document
        .querySelector('[data-testid="cell-editor"]')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page, which knows nothing outside
      const report = (): string =>
        [...document.querySelectorAll('.edit-report')].find((one) => one.querySelector('.ant-progress') === null)
          ?.textContent ?? '';
      while (report() === '' && performance.now() - from < 60_000)
        await new Promise((drawn) => requestAnimationFrame(drawn));
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      const shown = performance.now() - from;
      observer.disconnect();
      return { shown, longest, told: report() };
    },
    { rows, html },
  );
}
