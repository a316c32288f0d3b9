import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRowId } from '#client/table/store/newRowId.ts';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { clipboardOf, pasteInto } from '../support/pasteInto.ts';
import { asPerson, type TestPerson } from '../support/people.ts';
import { startTestServer } from '../support/startTestServer.ts';

let system: RunningSystem;
let browser: Browser;
let page: Page;
let collector: TestPerson;
const thrown: string[] = [];

beforeAll(async () => {
  [system, browser] = await Promise.all([startTestServer(), openBrowser()]);
  collector = await asPerson(system, 'collector', 'D01');
  page = await browser.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => thrown.push(error.message));
  const [name = '', value = ''] = collector.cookie.split('=');
  await page.context().addCookies([{ name, value, url: system.address }]);
  const { rows } = await system.database.pool.query<{ id: string }>(
    "select id from platform.submission where table_name = 'beds'",
  );
  const beds = [
    { bedCode: 'A1', bedName: '牡丹圃', soil: '1' },
    { bedCode: 'A2', bedName: '芍药圃', soil: '2' },
  ];
  await collector.query(
    'mutation ($submission: ID!, $rows: [Garden2023BedsChange!]!) { saveGarden2023Beds(submission: $submission, rows: $rows) { saved { bedCode } } }',
    { submission: rows[0]?.id, rows: beds.map((set) => ({ id: newRowId(), revision: null, set })) },
  );
  await page.goto(system.address);
  await page.getByRole('link', { name: '2.1 种植表' }).click();
  await page.getByTestId('cell-editor').waitFor({ state: 'attached' });
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

async function saved(): Promise<void> {
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
}

/** What the database holds of some fields, row by row. */
async function stored(...fields: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  const answer = await collector.query(
    `{ garden2023 { plantings(states: [notStarted, draft], limit: 50) { nodes { ${fields.join(' ')} } } } }`,
  );
  return (answer.data.garden2023.plantings.nodes as readonly Record<string, unknown>[]).map((row) =>
    fields.map((field) => row[field]),
  );
}

/** Stored a moment after it is shown. */
function eventually<Value>(read: () => Promise<Value>): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(read, { timeout: 10_000 });
}

const report = (): ReturnType<Page['locator']> => page.locator('.edit-report');

describe('a collector with blocks from spreadsheets', () => {
  it('pastes what Excel copied into an empty table, and is told what became of it', async () => {
    await pasteInto(page, clipboardOf('excel'));
    await report().getByText('已粘贴 12 格 · 新增 2 行').waitFor();
    await expect
      .poll(() => stored('plantingNo', 'bedCode', 'plant', 'plantedOn', 'count', 'watered'))
      .toEqual([
        ['0012', 'A1', '牡丹\n二乔', '2023-03-01', 1204, true],
        ['0013', 'A2', '芍药 "粉"', '2023-03-15', 80, false],
      ]);
  });

  it('takes a paste back and does it again by key', async () => {
    await page.keyboard.press('Control+z');
    await page.getByText('共 0 行').waitFor();
    await eventually(() => stored('plantingNo')).toEqual([]);
    await page.keyboard.press('Control+y');
    await page.getByText('共 2 行').waitFor();
    await expect
      .poll(() => stored('plantingNo', 'count'))
      .toEqual([
        ['0012', 1204],
        ['0013', 80],
      ]);
  });

  it('pastes names of beds for their codes, and sees at once what cannot be stored', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await pasteInto(page, {
      plain: '0013\t芍药圃\t荷\t45009\t1,5\tY\tmore\r\n0014\t牡丹圃\t兰\t7/8/2023\t１２\t√\tmore',
    });
    await report().getByText('2 格不合要求').waitFor();
    expect(await report().textContent()).toMatch(
      /^已粘贴 10 格 · 2 格不合要求，已标红 · 新增 1 行 · 2 格由名称对应到编号 · 右边多出 1 列，未粘贴/,
    );
    await page.getByTestId('save-state').getByText('2 处未保存').waitFor();
    await expect
      .poll(() => stored('plantingNo', 'bedCode', 'plantedOn', 'count'))
      .toEqual([
        ['0012', 'A1', '2023-03-01', 1204],
        ['0013', 'A2', '2023-03-24', 80],
        ['0014', 'A1', null, 12],
      ]);
    await report().getByRole('button', { name: '撤销' }).click();
    await eventually(() => stored('plantingNo', 'count')).toHaveLength(2);
  });

  it('fills joined cells of WPS where that is wanted', async () => {
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: '新增一行' }).click();
    await pasteInto(page, clipboardOf('wps'));
    await report().getByText('1 处合并单元格只填了第一格').waitFor();
    await report().getByRole('button', { name: '填满合并的格' }).click();
    await eventually(async () => (await stored('plantingNo', 'bedCode', 'plantedOn', 'count')).slice(2)).toEqual([
      ['Q1', 'B1', '2023-03-24', 12],
      ['Q2', 'B1', null, 7],
    ]);
  });
});

describe('a collector who changes many cells', () => {
  it('fills down by key, and types into a whole selection', async () => {
    await page.keyboard.press('Control+Home');
    for (let at = 0; at < 4; at += 1) await page.keyboard.press('ArrowRight');
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await eventually(async () => (await stored('count')).flat()).toEqual([1204, 1204, 1204, 1204]);
    await page.keyboard.type('30');
    await page.keyboard.press('Control+Enter');
    await eventually(async () => (await stored('count')).flat()).toEqual([30, 30, 30, 30]);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await eventually(async () => (await stored('count')).flat()).toEqual([1204, 80, 12, 7]);
  });

  it('drags the handle of a cell, and the days go on', async () => {
    await page.keyboard.press('Control+Home');
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowRight');
    const cell = await page.getByTestId('cell-editor').boundingBox();
    if (cell === null) throw new Error('No cell');
    const [x, y] = [cell.x + cell.width - 4, cell.y + cell.height - 4];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 40, { steps: 4 });
    await page.mouse.move(x, y + 85, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => (await stored('plantedOn')).flat()).toEqual([
      '2023-03-01',
      '2023-03-02',
      '2023-03-03',
      '2023-03-04',
    ]);
  });

  it('finds and replaces, checked as if it were typed', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+h');
    const panel = page.getByRole('search', { name: '查找与替换' });
    await panel.getByRole('textbox', { name: '查找内容' }).fill('00');
    await page.keyboard.press('Enter');
    await panel.getByText('第 2 处，共 2 处').waitFor();
    await page.keyboard.press('F3');
    await panel.getByText('第 1 处，共 2 处').waitFor();
    await panel.getByRole('textbox', { name: '替换为' }).fill('K-');
    await panel.getByRole('button', { name: '全部替换' }).click();
    await panel.getByText('已替换 2 处').waitFor();
    await panel.getByRole('textbox', { name: '查找内容' }).press('Escape');
    await eventually(async () => (await stored('plantingNo')).flat()).toEqual(['K-12', 'K-13', 'Q1', 'Q2']);
  });

  it('gives a column one value, after being told how many rows change', async () => {
    await page.keyboard.press('Control+Home');
    await page.getByRole('button', { name: /批量修改$/ }).click();
    const dialog = page.getByRole('dialog', { name: '批量修改一列' });
    await dialog.getByRole('combobox', { name: '修改哪一列' }).fill('灌溉');
    await page.keyboard.press('Enter');
    await dialog.getByRole('combobox', { name: '改为' }).fill('√');
    await dialog.getByText('将修改 3 行 · 1 行已是这个值').waitFor();
    await dialog.getByRole('button', { name: '修改 3 行' }).click();
    await eventually(async () => (await stored('watered')).flat()).toEqual([true, true, true, true]);
  });

  it('duplicates a row without its key', async () => {
    await page.keyboard.press('Control+Home');
    await page.getByRole('button', { name: '复制所选行' }).click();
    await page.getByText('共 5 行').waitFor();
    await eventually(async () => (await stored('plantingNo', 'plant')).filter(([key]) => key === null)).toEqual([
      [null, '牡丹\n二乔'],
    ]);
    await page.getByRole('button', { name: /^撤销：复制行/ }).click();
    await page.getByText('共 4 行').waitFor();
    await saved();
  });

  it('takes back what was typed into a form', async () => {
    await page.goto(system.address);
    await page.getByRole('link', { name: '1.1 园圃概况表' }).click();
    await page.getByLabel('园圃名称').click();
    await page.keyboard.type('东园');
    await page.keyboard.press('Enter');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await eventually(() => page.getByLabel('占地面积').inputValue()).toBe('');
    await page.keyboard.press('Control+z');
    await eventually(() => page.getByLabel('园圃名称').inputValue()).toBe('');
    await page.keyboard.press('Control+Shift+Z');
    await eventually(() => page.getByLabel('园圃名称').inputValue()).toBe('东园');
    await saved();
  });

  it('meets no error', () => {
    expect(thrown).toEqual([]);
  });
});
