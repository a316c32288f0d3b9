import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from '../support/openBrowser.ts';
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
  page.setDefaultTimeout(8000);
  page.on('pageerror', (error) => thrown.push(error.message));
  const [name = '', value = ''] = collector.cookie.split('=');
  await page.context().addCookies([{ name, value, url: system.address }]);
});

afterAll(async () => {
  await browser.close();
  await system.stop();
});

async function saved(): Promise<void> {
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
}

/** Opens a table from the list of the person's tables. */
async function open(title: string): Promise<void> {
  await page.goto(system.address);
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Types a row without any pause between the keys, from its first cell on. */
async function typeRow(values: readonly string[]): Promise<void> {
  for (const [at, value] of values.entries()) {
    await page.keyboard.type(value);
    await page.keyboard.press(at === values.length - 1 ? 'Enter' : 'Tab');
  }
}

describe('a collector', () => {
  it('finds the tables of the department by a field or by initials', async () => {
    await page.goto(system.address);
    await page.getByRole('link', { name: '1.1 园圃概况表' }).waitFor();
    await page.getByRole('searchbox').fill('株数');
    await expect.poll(() => page.getByRole('link', { name: /^\d/ }).allInnerTexts()).toEqual(['2.1 种植表 株数']);
    await page.getByRole('searchbox').fill('hpb');
    await page.getByRole('link', { name: '1.2 花圃表' }).waitFor();
    expect(await page.getByRole('link', { name: /^\d/ }).count()).toBe(1);
  });

  it('fills a record in a form that reads what is typed, and goes on with Enter', async () => {
    await open('1.1 园圃概况表');
    await page.getByLabel('园圃名称').click();
    await page.keyboard.type('东园');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1,204.50');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2001/9/1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await saved();
    expect(await page.getByLabel('占地面积').inputValue()).toBe('1,204.50');
    expect(await page.getByRole('textbox', { name: '建园日期' }).inputValue()).toBe('2001-09-01');
    expect(
      await collector.query(
        '{ garden2023 { gardenProfile(states: [notStarted, draft]) { gardenName area foundedOn isOpen } } }',
      ),
    ).toEqual({
      data: {
        garden2023: { gardenProfile: { gardenName: '东园', area: '1204.5', foundedOn: '2001-09-01', isOpen: true } },
      },
    });
  });

  it('is told at once what cannot be stored, and the typed text stays', async () => {
    await page.getByLabel('占地面积').fill('很大');
    await page.getByText('请填数字').waitFor();
    await page.getByTestId('save-state').getByText('1 处未保存').waitFor();
    expect(await page.getByLabel('占地面积').inputValue()).toBe('很大');
    await page.getByLabel('占地面积').press('Escape');
    await saved();
    expect(await page.getByLabel('占地面积').inputValue()).toBe('1204.5');
  });

  it('types rows into a grid as fast as keys can come', async () => {
    await open('1.2 花圃表');
    await page.getByRole('button', { name: '新增一行' }).click();
    await typeRow(['A1', '牡丹圃', '沙土', '20.5']);
    await typeRow(['A2', '芍药圃', 'nt', '1,000']);
    await typeRow(['A3', '荷塘', '3', '0.25']);
    await saved();
    expect(
      await collector.query(
        '{ garden2023 { beds(states: [notStarted, draft]) { nodes { bedCode bedName soil size } } } }',
      ),
    ).toEqual({
      data: {
        garden2023: {
          beds: {
            nodes: [
              { bedCode: 'A1', bedName: '牡丹圃', soil: '1', size: '20.5' },
              { bedCode: 'A2', bedName: '芍药圃', soil: '2', size: '1000' },
              { bedCode: 'A3', bedName: '荷塘', soil: '3', size: '0.25' },
            ],
          },
        },
      },
    });
  });

  it('composes Chinese in a cell without losing its beginning', async () => {
    const keyboard = await page.context().newCDPSession(page);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await keyboard.send('Input.imeSetComposition', { text: 'ju', selectionStart: 2, selectionEnd: 2 });
    await keyboard.send('Input.imeSetComposition', { text: 'juhua', selectionStart: 5, selectionEnd: 5 });
    await keyboard.send('Input.insertText', { text: '菊花圃' });
    await page.keyboard.press('Enter');
    await saved();
    expect(
      await collector.query('{ garden2023 { beds(states: [notStarted, draft], limit: 1) { nodes { bedName } } } }'),
    ).toEqual({ data: { garden2023: { beds: { nodes: [{ bedName: '菊花圃' }] } } } });
  });

  it('copies a block of cells and pastes it, growing rows', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+v');
    await page.getByText('共 5 行').waitFor();
    await saved();
    expect(
      await collector.query('{ garden2023 { beds(states: [notStarted, draft]) { nodes { bedCode bedName } } } }'),
    ).toEqual({
      data: {
        garden2023: {
          beds: {
            nodes: [
              { bedCode: 'A1', bedName: '菊花圃' },
              { bedCode: 'A2', bedName: '芍药圃' },
              { bedCode: 'A3', bedName: '荷塘' },
              { bedCode: 'A1', bedName: '菊花圃' },
              { bedCode: 'A2', bedName: '芍药圃' },
            ],
          },
        },
      },
    });
  });

  it('deletes rows, and takes that back', async () => {
    await page.getByRole('button', { name: '删除所选行' }).click();
    await page.getByText('共 3 行').waitFor();
    await page.getByRole('alert').getByRole('button', { name: '撤销' }).click();
    await page.getByText('共 5 行').waitFor();
    await saved();
  });

  it('is led from each fault to its cell', async () => {
    await page.getByRole('button', { name: /^问题/ }).click();
    const faults = page.getByRole('complementary', { name: '问题' });
    await faults.getByText(/错误，提交前须改正/).waitFor();
    await faults.getByRole('button', { name: /A2 · 土壤/ }).click();
    await expect.poll(() => page.getByTestId('grid-speech').textContent()).toMatch(/^土壤，第 5 行，空/);
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await saved();
    await faults.getByRole('button', { name: '刷新' }).click();
    await faults.getByRole('button', { name: /A2 · 土壤/ }).waitFor({ state: 'detached' });
  });

  it('fills a list that refers to another, by what is referred to', async () => {
    await open('2.1 种植表');
    await page.getByRole('button', { name: '新增一行' }).click();
    await page.keyboard.type('P-001');
    await page.keyboard.press('Tab');
    await page.keyboard.type('菊花');
    await page.getByRole('option', { name: '菊花圃' }).click();
    await page.keyboard.press('Tab');
    await typeRow(['菊', '2023-9-1', '40', '是']);
    await saved();
    await expect
      .poll(() =>
        collector.query(
          '{ garden2023 { plantings(states: [notStarted, draft]) { nodes { plant count plantedOn watered bed { bedName } } } } }',
        ),
      )
      .toEqual({
        data: {
          garden2023: {
            plantings: {
              nodes: [{ plant: '菊', count: 40, plantedOn: '2023-09-01', watered: true, bed: { bedName: '菊花圃' } }],
            },
          },
        },
      });
  });

  it('edits the same row in a form beside the grid', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Enter');
    await page.getByLabel('株数').fill('41');
    await saved();
    expect(
      await collector.query('{ garden2023 { plantings(states: [notStarted, draft]) { nodes { count } } } }'),
    ).toEqual({ data: { garden2023: { plantings: { nodes: [{ count: 41 }] } } } });
  });

  it('sends the table after a promise, finds it closed, and takes it back', async () => {
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('dialog').getByText('本人承诺').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await page.getByText('这张表目前不能修改').waitFor();
    await page.getByRole('button', { name: '收回' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '收回' }).click();
    await page.getByText('这张表目前不能修改').waitFor({ state: 'hidden' });
  });

  it('has not come upon an error of the program', () => {
    expect(thrown).toEqual([]);
  });
});
