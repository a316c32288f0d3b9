import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { type OpenBeds, openBeds } from '../support/openBeds.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { startTestServer } from '../support/startTestServer.ts';

let system: RunningSystem;
let browser: Browser;
let beds: OpenBeds;
let page: Page;

beforeAll(async () => {
  [system, browser] = await Promise.all([startTestServer(), openBrowser()]);
  beds = await openBeds(system, browser, 450);
  ({ page } = beds);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

/** Presses keys one after the other, and says where they led. */
async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A cell by its column and row as they are seen, from 0. */
async function clickCell(column: number, row: number, options: { readonly modifiers?: 'Shift' } = {}): Promise<void> {
  const box = await page.getByTestId('grid').boundingBox();
  const left = [60, 200, 330, 440][column] ?? 60;
  if (options.modifiers !== undefined) await page.keyboard.down(options.modifiers);
  await page.mouse.click((box?.x ?? 0) + left, (box?.y ?? 0) + 34 + 30 * row + 15);
  if (options.modifiers !== undefined) await page.keyboard.up(options.modifiers);
}

describe('a person at the keyboard of a grid', () => {
  it('hears column, row, value and state of the cell that a key leads to', async () => {
    await clickCell(0, 0);
    await expect.poll(beds.told).toBe('花圃编号，第 1 行，A1');
    await press('ArrowRight', 'ArrowRight', 'ArrowDown');
    await expect.poll(beds.told).toBe('土壤，第 2 行，黏土');
    for (let down = 0; down < 8; down += 1) await press('ArrowDown');
    await expect.poll(beds.told).toBe('土壤，第 10 行，空、错误：必填');
  });

  it('jumps by filled cells, over rows too that were not read', async () => {
    await press('Control+Home', 'ArrowRight', 'ArrowRight', 'Control+ArrowDown');
    await expect.poll(beds.told).toMatch(/^土壤，第 9 行，壤土/);
    await press('Control+ArrowDown');
    await expect.poll(beds.told).toMatch(/^土壤，第 11 行/);
    await press('Control+Home', 'Control+ArrowDown');
    await expect.poll(beds.told).toMatch(/^花圃编号，第 450 行，A450/);
  });

  it('extends the selection and sees it counted exactly', async () => {
    await press('Control+Home', 'Control+ArrowRight', 'Control+Shift+ArrowDown');
    await expect.poll(beds.told).toMatch(/选中 450 行 1 列$/);
    const status = page.locator('.grid-status');
    await status.getByText('合计 101,587.5').waitFor();
    await status.getByText('平均 225.75').waitFor();
    await status.getByText('最大 450.25').waitFor();
    await press('Control+Space', 'Shift+ArrowLeft');
    await status.getByText('计数 855').waitFor();
  });

  it('selects rows and columns, and all', async () => {
    await press('Control+Home', 'Shift+Space', 'Shift+ArrowDown');
    await page.locator('.grid-status').getByText('已选 2 行').waitFor();
    await press('Control+a');
    await expect.poll(beds.told).toMatch(/选中 450 行 4 列$/);
    await press('Escape');
    await expect.poll(beds.told).toBe('花圃编号，第 1 行，A1');
  });

  it('types into the cell, returns to the column where the row began, and edits with F2', async () => {
    await press('Control+Home', 'ArrowRight');
    await page.keyboard.type('东圃');
    await press('Tab');
    await page.keyboard.type('nt');
    await press('Enter');
    await expect.poll(beds.told).toBe('花圃名称，第 2 行，花圃2');
    await press('F2', 'End');
    await page.keyboard.type('号');
    await press('Escape', 'ArrowUp', 'F2', 'End');
    await page.keyboard.type('一');
    await press('Enter', 'ArrowUp');
    await expect.poll(beds.told).toMatch(/^花圃名称，第 1 行，东圃一/);
    await press('ArrowRight');
    await expect.poll(beds.told).toMatch(/^土壤，第 1 行，黏土/);
  });

  it('composes Chinese over a filled cell without a key committing early', async () => {
    const keyboard = await page.context().newCDPSession(page);
    await press('Control+Home', 'ArrowRight', 'ArrowDown');
    for (const text of ['x', 'xi', 'xiy', 'xiyuan'])
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    // The keys that choose among candidates are the input method's, not the grid's.
    for (const type of ['keyDown', 'keyUp'] as const)
      await keyboard.send('Input.dispatchKeyEvent', {
        type,
        key: 'Process',
        code: 'Enter',
        windowsVirtualKeyCode: 229,
      });
    expect(await page.getByTestId('cell-editor').inputValue()).toBe('xiyuan');
    await keyboard.send('Input.insertText', { text: '西园' });
    expect(await page.getByTestId('cell-editor').inputValue()).toBe('西园');
    await press('Enter', 'ArrowUp');
    await expect.poll(beds.told).toMatch(/^花圃名称，第 2 行，西园/);
  });

  it('keeps emoji and very long texts in their cells', async () => {
    await press('Control+Home', 'ArrowRight', 'ArrowDown', 'ArrowDown');
    await page.keyboard.insertText('🌻 𠮷园');
    await press('Enter', 'ArrowUp');
    await expect.poll(beds.told).toMatch(/^花圃名称，第 3 行，🌻 𠮷园/);
    await page.keyboard.insertText('长'.repeat(5000));
    await press('Enter', 'ArrowUp');
    await expect.poll(beds.told).toMatch(/没有保存：太长：5000 字，最多 40 字$/);
    // Both were typed into one cell without a pause.
    await press('Control+z');
    await expect.poll(beds.told).toMatch(/^花圃名称，第 3 行，花圃3/);
  });

  it('finds the grid in the tree that screen readers walk', async () => {
    await press('Control+Home');
    const session = await page.context().newCDPSession(page);
    const names = async (role: string): Promise<readonly string[]> => {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      return nodes
        .filter((node) => !node.ignored && node.role?.value === role)
        .map((node) => String(node.name?.value ?? ''));
    };
    await expect.poll(() => names('columnheader'), { timeout: 10_000 }).toContain('花圃编号 *');
    await expect
      .poll(() => names('gridcell'), { timeout: 10_000 })
      .toEqual(expect.arrayContaining(['A1', 'A2', '西园', '空 (错误：必填)']));
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const focused = nodes.findLast((node) =>
      node.properties?.some(({ name, value }) => name === 'focused' && value.value),
    );
    expect([focused?.role?.value, focused?.name?.value]).toEqual([
      'textbox',
      '表格。方向键移动，直接输入即可填写，F2 修改',
    ]);
  });

  it('has not come upon an error of the program', () => {
    expect(beds.thrown).toEqual([]);
  });
});
