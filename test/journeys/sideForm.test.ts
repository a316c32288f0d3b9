import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTheatre, type Theatre } from '../support/openTheatre.ts';

let theatre: Theatre;
let page: Page;
const document = { name: '票款.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };

beforeAll(async () => {
  theatre = await openTheatre();
  ({ page } = theatre);
  await theatre.store('troupes', [{ troupeNo: 'T1', troupeName: '春晖越剧团' }]);
  await theatre.store('performances', [
    { performanceNo: 'P1', playName: '牡丹亭', playedOn: '2023-05-01', kind: '1' },
    { performanceNo: 'P2', playName: '雷雨', playedOn: '2023-06-01', kind: '2' },
  ]);
});

afterAll(() => theatre.close());

function editor(name: string): ReturnType<Page['locator']> {
  return page.locator(`.row-panel [data-editor="${name}"]`);
}

function inHand(): Promise<string | null | undefined> {
  return page.evaluate(() => globalThis.document.activeElement?.getAttribute('data-editor'));
}

async function barriers(): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

async function openForm(): Promise<void> {
  await page.goto(`${theatre.system.address}/c/1/performances`);
  await page.getByTestId('cell-editor').waitFor({ state: 'attached' });
  await page.locator('.dvn-scroller').click({ position: { x: 120, y: 56 } });
  await page.keyboard.press('Control+Enter');
  await editor('playName').waitFor();
}

describe('the form beside a grid', () => {
  it('takes the keyboard, walks the rows at one field, and gives the keyboard back', async () => {
    await openForm();
    await expect.poll(inHand).toBe('performanceNo');
    await page.keyboard.press('Enter');
    expect(await editor('playName').inputValue()).toBe('牡丹亭');
    await page.keyboard.press('Control+ArrowDown');
    await expect.poll(() => editor('playName').inputValue()).toBe('雷雨');
    expect(await inHand()).toBe('playName');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('日出');
    await page.keyboard.press('Control+ArrowUp');
    await expect.poll(() => editor('playName').inputValue()).toBe('牡丹亭');
    await theatre.saved();
    const { data } = await theatre.collector.query(
      '{ theatre2023 { performances(states: [draft], orderBy: [{ performanceNo: ASC }]) { nodes { playName } } } }',
    );
    expect(data.theatre2023.performances.nodes).toEqual([{ playName: '牡丹亭' }, { playName: '日出' }]);
    await page.keyboard.press('Escape');
    await editor('playName').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => globalThis.document.activeElement?.className)).toContain('cell-editor');
  });

  it('offers the codes that another field leaves, and fills in what a choice brings', async () => {
    await openForm();
    await editor('subKind').click();
    await expect
      .poll(() => page.getByRole('listbox').getByRole('option').allInnerTexts())
      .toEqual(['京剧\n戏曲\n11', '昆曲\n戏曲\n12', '越剧\n戏曲\n13']);
    await page.keyboard.press('Escape');
    await editor('troupeNo').click();
    await page.keyboard.type('chyjt');
    await page.keyboard.press('Enter');
    await expect.poll(() => editor('troupeName').inputValue(), { timeout: 5000 }).toBe('春晖越剧团');
  });

  it('takes evidence for one value and for the row, and lets the session be renewed under an upload', async () => {
    await openForm();
    const cell = page.getByRole('group', { name: '“票房”的文件' });
    await cell.locator('input[type="file"]').setInputFiles([document]);
    await cell.getByRole('link', { name: '下载“票款.pdf”' }).waitFor();
    await theatre.system.database.pool.query('delete from platform.session');
    await theatre.system.people.sessions.forget(theatre.collector.id);
    const row = page.getByRole('group', { name: '“本行”的文件' });
    await row.locator('input[type="file"]').setInputFiles([{ ...document, name: '海报.pdf' }]);
    const signIn = page.getByRole('dialog').filter({ has: page.locator('input[type="password"]') });
    await signIn.locator('input[type="password"]').fill(theatre.collector.password);
    await page.keyboard.press('Enter');
    await row.getByRole('link', { name: '下载“海报.pdf”' }).waitFor();
    await openForm();
    await cell.getByRole('link', { name: '下载“票款.pdf”' }).waitFor();
    await row.getByRole('link', { name: '下载“海报.pdf”' }).waitFor();
  });

  it('keeps nobody out: with choices, calendar and explanation open, light and dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await openForm();
      expect(await barriers()).toEqual([]);
      await editor('kind').click();
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      expect(await barriers()).toEqual([]);
      await page.keyboard.press('Escape');
      await editor('playedOn').click();
      await page.keyboard.press('Alt+ArrowDown');
      await page.getByRole('grid').first().waitFor();
      expect(await barriers()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('F1');
      await page.getByRole('dialog', { name: '演出日期' }).waitFor();
      expect(await barriers()).toEqual([]);
      await page.keyboard.press('Escape');
    }
  }, 120_000);

  it('has not come upon an error of the program', () => {
    expect(theatre.thrown).toEqual([]);
  });
});
