import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTheatre, type Theatre } from '../support/openTheatre.ts';

let theatre: Theatre;
let page: Page;

beforeAll(async () => {
  theatre = await openTheatre();
  ({ page } = theatre);
  await theatre.store('troupes', [
    { troupeNo: 'T1', troupeName: '春晖越剧团' },
    { troupeNo: 'T2', troupeName: '长风话剧社' },
  ]);
});

afterAll(() => theatre.close());

function field(title: string): ReturnType<Page['locator']> {
  return page.locator('.field', { has: page.locator(`label:text-is("${title}")`) });
}

function editor(title: string): ReturnType<Page['locator']> {
  return field(title).locator('[data-editor]');
}

/** What the one row of the theatre holds. */
async function stored(...names: readonly string[]): Promise<unknown> {
  const { data } = await theatre.collector.query(
    `{ theatre2023 { theatreProfile(states: [notStarted, draft]) { ${names.join(' ')} } } }`,
  );
  return data.theatre2023.theatreProfile;
}

async function open(): Promise<void> {
  await page.goto(`${theatre.system.address}/c/1/theatreProfile`);
  await editor('剧院名称').waitFor();
}

describe('a long form', () => {
  it('tells what is missing, in all and by section, before anything is typed', async () => {
    await open();
    expect(await page.getByRole('navigation', { name: '目录' }).getByRole('button').allInnerTexts()).toEqual([
      '剧院\n4\n缺 4 项',
      '座位\n2\n缺 2 项',
      '场地\n1\n缺 1 项',
      '经费\n1\n缺 1 项',
      '说明\n1\n缺 1 项',
    ]);
    await page.getByText('必填 0 / 9').waitFor();
  });

  it('is filled with the keyboard alone, Enter leading on and Shift+Enter back', async () => {
    await editor('剧院名称').click();
    for (const text of ['东城剧院', '', '9.1', '2021年3月']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('y');
    await page.keyboard.press('Enter');
    await page.keyboard.type('驻院团');
    await page.keyboard.press('Enter');
    // A choice is found by pinyin, then by initials, then by an alias.
    await page.keyboard.type('jingju');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => editor('主要演出种类').inputValue()).toBe('京剧');
    await page.keyboard.press('Enter');
    await page.keyboard.type('kq');
    await page.keyboard.press('Enter');
    await page.keyboard.type('舞台剧');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await theatre.saved();
    expect(
      await stored('theatreName', 'foundedOn', 'openedIn', 'isResident', 'residentName', 'mainKind', 'otherKinds'),
    ).toEqual({
      theatreName: '东城剧院',
      foundedOn: '2022-09-01',
      openedIn: '2021-03',
      isResident: true,
      residentName: '驻院团',
      mainKind: '11',
      otherKinds: ['12', '2'],
    });
    await page.getByText('必填 4 / 9').waitFor();
  });

  it('reads dates as people write them, and says what it read', async () => {
    for (const [typed, read] of [
      ['2001-9-1', '2001-09-01'],
      ['20010901', '2001-09-01'],
      ['2001年9月1日', '2001-09-01'],
      ['2001/9/1', '2001-09-01'],
      ['5.1', '2023-05-01'],
    ] as const) {
      await editor('建院日期').fill(typed);
      await field('建院日期').getByText(read).waitFor();
      await editor('剧院名称').click();
      expect(await editor('建院日期').inputValue()).toBe(read);
    }
  });

  it('takes a date from a calendar that the arrows walk', async () => {
    await editor('建院日期').click();
    await page.keyboard.press('Alt+ArrowDown');
    const calendar = page.getByRole('dialog', { name: /建院日期/ });
    await calendar.getByRole('gridcell', { name: /2023年5月1日/ }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Enter');
    await calendar.waitFor({ state: 'detached' });
    expect(await editor('建院日期').inputValue()).toBe('2023-04-02');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-editor'))).toBe('foundedOn');
  });

  it('shows numbers with separators, takes them with and without, and adds up as one types', async () => {
    await editor('池座座位数').fill('1200');
    await editor('楼座座位数').fill('1,300');
    await editor('包厢座位数').fill('１２');
    expect(await editor('座位总数').inputValue()).toBe('2,512');
    await editor('剧院名称').click();
    expect(await editor('池座座位数').inputValue()).toBe('1,200');
    expect(await editor('包厢座位数').inputValue()).toBe('12');
    await theatre.saved();
    expect(await stored('stalls', 'circle', 'boxes', 'seats')).toEqual({
      stalls: 1200,
      circle: 1300,
      boxes: 12,
      seats: 2512,
    });
  });

  it('tells errors apart from warnings, at the field and in a summary that leads there', async () => {
    await editor('其中：无障碍座位数').fill('3');
    await field('其中：无障碍座位数').getByText('无障碍座位少于座位总数的千分之二').waitFor();
    await editor('舞台面积').fill('很大');
    await field('舞台面积').getByText('请填数字').waitFor();
    expect(await editor('舞台面积').getAttribute('aria-invalid')).toBe('true');
    expect(await editor('其中：无障碍座位数').getAttribute('aria-invalid')).toBe('false');
    const summary = page.getByRole('group', { name: '填写情况' });
    await summary.getByText('1 处提醒').click();
    await summary.getByText('1 处错误').click();
    await summary.getByRole('button', { name: /舞台面积/ }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-editor'))).toBe('stageArea');
  });

  it('gives a field back as it was with Esc', async () => {
    await page.keyboard.press('Escape');
    expect(await editor('舞台面积').inputValue()).toBe('');
    await editor('池座座位数').click();
    await page.keyboard.type('77');
    expect(await editor('座位总数').inputValue()).toBe('1,389');
    await page.keyboard.press('Escape');
    expect(await editor('池座座位数').inputValue()).toBe('1200');
    expect(await editor('座位总数').inputValue()).toBe('2,512');
    await theatre.saved();
  });

  it('explains a field with F1: its meaning, its time, its checks, its source', async () => {
    await editor('剧院名称').click();
    await page.keyboard.press('F1');
    const help = page.getByRole('dialog', { name: '剧院名称' });
    await help.getByText('在主管部门登记的全称，与公章一致。').waitFor();
    await help.getByText('演出季 (2022-09-01 – 2023-08-31)').waitFor();
    await help.getByText('依据通知: 填报通知附件二').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-editor'))).toBe('theatreName');
    await editor('座位总数').focus();
    await page.keyboard.press('F1');
    await page
      .getByRole('dialog', { name: '座位总数' })
      .getByText('total(池座座位数, 楼座座位数, 包厢座位数)')
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('offers a long list with what each entry belongs to, and rows of another table by pinyin', async () => {
    await editor('镇院道具').click();
    const list = page.getByRole('listbox');
    await list.waitFor();
    expect(await list.getByRole('option').count()).toBeLessThan(40);
    await page.keyboard.press('ArrowUp');
    await list.getByRole('option', { name: '瓷船第九式' }).waitFor();
    await page.keyboard.type('zzd');
    await list.getByRole('option', { name: '竹桌第零式 竹类道具 › 竹桌 06000' }).click();
    await editor('常驻交流剧团').click();
    await page.keyboard.type('cf');
    await page.getByRole('option', { name: '长风话剧社' }).click();
    await editor('剧院名称').click();
    await theatre.saved();
    expect(await editor('常驻交流剧团').inputValue()).toBe('T2 长风话剧社');
    expect(await stored('keyProp', 'visitorTroupe')).toEqual({ keyProp: '06000', visitorTroupe: 'T2' });
  });

  it('takes a pasted column, a value a field', async () => {
    await editor('池座座位数').click();
    await theatre.paste('1,000\n200\n30\n4');
    await page.getByText('已贴入 4 项，其中 0 项有误').waitFor();
    await theatre.saved();
    expect(await stored('stalls', 'circle', 'boxes', 'seats', 'accessibleSeats')).toEqual({
      stalls: 1000,
      circle: 200,
      boxes: 30,
      seats: 1230,
      accessibleSeats: 4,
    });
    await editor('剧院名称').click();
    await theatre.paste('财政补助（万元）\t12.5\n舞台面积：\t300\n');
    await theatre.saved();
    expect(await stored('grants', 'stageArea', 'theatreName')).toEqual({
      grants: '12.5',
      stageArea: '300',
      theatreName: '东城剧院',
    });
  });

  it('has an outline that leads and follows', async () => {
    const outline = page.getByRole('navigation', { name: '目录' });
    const current = (): Promise<string> => outline.locator('[aria-current]').innerText();
    await outline.getByRole('button', { name: /经费/ }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-editor'))).toBe('ticketIncome');
    await page.setViewportSize({ width: 1400, height: 420 });
    await page.mouse.move(800, 300);
    await page.mouse.wheel(0, -5000);
    await expect.poll(current).toMatch(/^剧院/);
    await page.mouse.wheel(0, 5000);
    await expect.poll(current).toMatch(/^说明/);
    await page.setViewportSize({ width: 1400, height: 900 });
  });

  it('stands in three columns, in two, or in one', async () => {
    const columns = async (width: number): Promise<number> => {
      await page.setViewportSize({ width, height: 900 });
      const lefts = await page
        .locator('.form-section .field')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
      return new Set(lefts).size;
    };
    expect([await columns(1400), await columns(800), await columns(390)]).toEqual([3, 2, 1]);
    await page.setViewportSize({ width: 1400, height: 900 });
  });

  it('has not come upon an error of the program', () => {
    expect(theatre.thrown).toEqual([]);
  });
});
