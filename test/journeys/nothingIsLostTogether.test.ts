import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BrokenWorld, saveState, untilState } from '../support/BrokenWorld.ts';
import type { TestPerson } from '../support/people.ts';

let world: BrokenWorld;
let person: TestPerson;

beforeAll(async () => {
  world = await BrokenWorld.open();
  person = await world.collector();
});

beforeEach(async () => {
  await world.system.database.pool.query('delete from garden2023.beds');
});

afterAll(() => world.close());

async function addRow(page: Page, code: string, name: string): Promise<void> {
  await page.getByRole('button', { name: '新增一行' }).click();
  await page.keyboard.type(code);
  await page.keyboard.press('Tab');
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
}

/** Types into the second cell of the first row. */
async function nameFirstRow(page: Page, name: string): Promise<void> {
  await page.locator('.dvn-scroller').click({ position: { x: 120, y: 50 } });
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.getByTestId('grid-speech').textContent()).toContain('花圃名称，第 1 行');
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
}

async function names(): Promise<readonly unknown[]> {
  return (await world.stored('beds')).map(({ bed_name }) => bed_name);
}

describe('two people in one table', () => {
  it('see both values where both changed the same, and choose', async () => {
    const other = await world.collector();
    const [mine, theirs] = [await world.browserOf(person), await world.browserOf(other)];
    const first = await world.openTable(mine, 'beds');
    await addRow(first, 'A1', '牡丹圃');
    await untilState(first, 'saved');
    const second = await world.openTable(theirs, 'beds');
    await mine.setOffline(true);
    await nameFirstRow(first, '我的圃');
    await nameFirstRow(second, '他的圃');
    await untilState(second, 'saved');
    await mine.setOffline(false);
    await untilState(first, 'changed');
    await first.getByRole('button', { name: /^问题/ }).click();
    const choice = first.getByTestId('contested');
    await choice.getByText('您填的：我的圃').waitFor();
    await choice.getByText(/已改为：他的圃/).waitFor();
    expect(await names()).toEqual(['他的圃']);
    await choice.getByRole('button', { name: '用我填的' }).click();
    await untilState(first, 'saved');
    expect(await names()).toEqual(['我的圃']);
    await Promise.all([mine.close(), theirs.close()]);
  }, 90_000);

  it('see what the other stores without a reload, and are told of rows that came', async () => {
    const other = await world.collector();
    const [mine, theirs] = [await world.browserOf(person), await world.browserOf(other)];
    const first = await world.openTable(mine, 'beds');
    await addRow(first, 'A2', '芍药圃');
    await untilState(first, 'saved');
    const second = await world.openTable(theirs, 'beds');
    await second.getByText('共 1 行').waitFor();
    await nameFirstRow(first, '改名了');
    await untilState(first, 'saved');
    await second.locator('.dvn-scroller').click({ position: { x: 120, y: 50 } });
    await second.keyboard.press('Control+Home');
    await second.keyboard.press('ArrowRight');
    await expect.poll(() => second.getByTestId('grid-speech').textContent()).toContain('改名了');
    await first.getByRole('button', { name: '新增一行' }).click();
    await first.keyboard.type('A3');
    await first.keyboard.press('Tab');
    await second.getByTestId('outdated').getByRole('button').click();
    await second.getByText('共 2 行').waitFor();
    await Promise.all([mine.close(), theirs.close()]);
  }, 60_000);
});

describe('two tabs of one browser', () => {
  it('deliver each its own, once', async () => {
    const context = await world.browserOf(person);
    const [first, second] = [await world.openTable(context, 'beds'), await world.openTable(context, 'beds')];
    await context.setOffline(true);
    await addRow(first, 'B1', '第一页');
    await addRow(second, 'B2', '第二页');
    await untilState(first, 'offline');
    await untilState(second, 'offline');
    await context.setOffline(false);
    await untilState(first, 'saved');
    await untilState(second, 'saved');
    expect(new Set(await names())).toEqual(new Set(['第一页', '第二页']));
    await context.close();
  }, 60_000);
});

describe('a tab that is closed with something undelivered', () => {
  it('warns, and the list of tables leads back to it; then it is delivered', async () => {
    const context = await world.browserOf(person);
    const page = await world.openTable(context, 'beds');
    await context.setOffline(true);
    await addRow(page, 'C1', '没送到');
    await untilState(page, 'offline');
    const asked = new Promise<string>((done) => {
      page.once('dialog', (dialog) => {
        done(dialog.type());
        void dialog.accept();
      });
    });
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
    await closed;
    await context.setOffline(false);
    const tables = await context.newPage();
    await tables.goto(world.address);
    const notice = tables.getByTestId('undelivered');
    await notice.getByText('1 行修改').waitFor();
    await notice.getByRole('button', { name: '查看' }).click();
    await tables.getByRole('dialog').getByText('没送到').waitFor();
    await tables.keyboard.press('Escape');
    expect(await names()).toEqual([]);
    await notice.getByRole('link', { name: '打开并继续送达' }).click();
    await tables.getByRole('heading', { level: 1 }).waitFor();
    await untilState(tables, 'saved');
    await expect.poll(names).toEqual(['没送到']);
    await tables.goto(world.address);
    await tables
      .getByRole('link', { name: /花圃表/ })
      .first()
      .waitFor();
    expect(await tables.getByTestId('undelivered').count()).toBe(0);
    await context.close();
  }, 90_000);

  it('is shown to nobody else who signs in in the same browser, nor delivered in the name of the other', async () => {
    const other = await world.collector();
    const context = await world.browserOf(person);
    const page = await world.openTable(context, 'beds');
    await context.setOffline(true);
    await addRow(page, 'D1', '只归我');
    await untilState(page, 'offline');
    // The other signs in in another tab of the browser: all tabs share one session.
    await world.signIn(context, other);
    await context.setOffline(false);
    await page.getByText('此浏览器已由他人登录').waitFor();
    expect(await names()).toEqual([]);
    const theirs = await context.newPage();
    await theirs.goto(world.address);
    await theirs
      .getByRole('link', { name: /花圃表/ })
      .first()
      .waitFor();
    expect(await theirs.getByTestId('undelivered').count()).toBe(0);
    await page.getByLabel('密码').fill(person.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await untilState(page, 'saved');
    expect(await names()).toEqual(['只归我']);
    const { rows } = await world.system.database.pool.query(
      `select person_id from platform.row_change order by at desc, sequence desc limit 1`,
    );
    expect(rows).toEqual([{ person_id: person.id }]);
    await context.close();
  }, 90_000);
});

describe('a session that ends while one types', () => {
  it('is renewed in place, and saving goes on', async () => {
    const own = await world.collector();
    const context = await world.browserOf(own);
    const page = await world.openTable(context, 'beds');
    // An idle page asks for the password at once; what was typed before waits for it.
    await context.setOffline(true);
    await addRow(page, 'E1', '登录之后');
    await untilState(page, 'offline');
    await world.system.people.sessions.closeAll(own.id);
    await context.setOffline(false);
    await untilState(page, 'ended');
    // The password is all that is asked for, and has the focus.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('autocomplete')))
      .toBe('current-password');
    await page.keyboard.type(own.password);
    await page.keyboard.press('Enter');
    await untilState(page, 'saved');
    expect(await names()).toEqual(['登录之后']);
    await context.close();
  }, 60_000);
});

describe('a table that is sent while something waits', () => {
  it('keeps it, tells it, and delivers it once the table is open again', async () => {
    const context = await world.browserOf(person);
    const page = await world.openTable(context, 'beds');
    await context.setOffline(true);
    await addRow(page, 'F1', '太晚了');
    await untilState(page, 'offline');
    const state = async (to: string): Promise<void> => {
      await world.system.database.pool.query(
        `update platform.submission set state = $1 where table_name = 'beds' and department = 'D01'`,
        [to],
      );
    };
    await state('deptReview');
    await context.setOffline(false);
    const notice = page.getByTestId('undelivered');
    await notice.getByText('1 行修改').waitFor();
    expect(await names()).toEqual([]);
    await state('draft');
    await page.reload();
    await untilState(page, 'saved');
    await expect.poll(names).toEqual(['太晚了']);
    expect(await saveState(page)).toBe('saved');
    await context.close();
  }, 60_000);
});
