import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { BrokenWorld, paste, saveState, untilState } from '../support/BrokenWorld.ts';
import { seededRandom } from '../support/seededRandom.ts';

let world: BrokenWorld;

beforeAll(async () => {
  world = await BrokenWorld.open();
});

afterAll(() => world.close());

describe('a block that is pasted while the server is killed', () => {
  it('is stored once, whole and in its order', async () => {
    const context = await world.browserOf(await world.collector());
    const page = await world.openTable(context, 'beds');
    await page.getByRole('button', { name: '新增一行' }).click();
    const codes = Array.from({ length: 10_000 }, (_, at) => `${'ABCDEFGHIJ'[Math.floor(at / 1000)]}${at % 1000}`);
    await paste(page, codes.map((code, at) => `${code}\t花圃${code}\t沙土\t${at}.5`).join('\r\n'));
    // As soon as something of it is stored, and again while the rest is on its way.
    for (const least of [1, 4000]) {
      await expect
        .poll(async () => (await world.stored('beds')).length, { timeout: 60_000 })
        .toBeGreaterThanOrEqual(least);
      await world.server.kill();
      await untilState(page, 'offline');
      await world.server.start();
    }
    await untilState(page, 'saved', 120_000);
    const stored = await world.stored('beds');
    expect(stored.map(({ bed_code }) => bed_code)).toEqual(codes);
    const history = await world.history('beds');
    expect([history.length, new Set(history.map(({ row }) => row)).size]).toEqual([10_000, 10_000]);
    expect(await saveState(page)).toBe('saved');
    await context.close();
  }, 240_000);
});

/** What was typed into the garden's list of tools, by the name of the tool: its last text, and all before. */
interface Typed {
  readonly code: string;
  readonly names: string[];
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}

/** One after the other, as the seed has it: something is typed, or something breaks. */
class Misfortune {
  readonly typed: Typed[] = [];
  page: Page;

  constructor(
    private readonly context: BrowserContext,
    page: Page,
    private readonly random: (below: number) => number,
  ) {
    this.page = page;
  }

  async addRow(): Promise<void> {
    const code = `Z${this.typed.length + 1}`;
    await this.page.getByRole('button', { name: '新增一行' }).click();
    await this.page.keyboard.type(code);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(`圃${code}`);
    await this.page.keyboard.press('Tab');
    this.typed.push({ code, names: [`圃${code}`] });
  }

  async editRow(): Promise<void> {
    const at = this.random(this.typed.length);
    const row = this.typed[at];
    if (row === undefined) return this.addRow();
    const name = `圃${row.code}第${row.names.length + 1}次`;
    await this.page.keyboard.press('Control+Home');
    await this.#isAt('花圃编号', 1);
    for (let down = 0; down < at; down += 1) await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('ArrowRight');
    await this.#isAt('花圃名称', at + 1);
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Tab');
    row.names.push(name);
  }

  async #isAt(column: string, row: number): Promise<void> {
    const label = (): Promise<string | null> => this.page.getByTestId('grid-speech').textContent();
    await expect.poll(label).toContain(`${column}，第 ${row} 行`);
  }

  async breakSomething(): Promise<void> {
    const kind = this.random(5);
    if (kind === 0) {
      world.wire.become('cut');
      await pause(this.random(600));
      await this.editRow();
      world.wire.become('whole');
    } else if (kind === 1) {
      world.wire.become('answersLost');
      await this.editRow();
      await pause(400 + this.random(800));
      world.wire.become('whole');
    } else if (kind === 2) {
      await pause(this.random(500));
      await world.server.kill();
      await this.editRow();
      await world.server.start();
    } else if (kind === 3) {
      await this.context.setOffline(true);
      await this.addRow();
      await pause(this.random(700));
      await this.context.setOffline(false);
    } else await this.crash();
  }

  /** The tab is gone without a word; what was kept of it is delivered by the next. */
  async crash(): Promise<void> {
    world.wire.become(this.random(2) === 0 ? 'cut' : 'answersLost');
    await this.editRow();
    await this.addRow();
    // What is typed is kept at once, in the time of a blink.
    await pause(100 + this.random(600));
    const devtools = await this.context.newCDPSession(this.page);
    void devtools.send('Page.crash').catch(() => {});
    await pause(300);
    await this.page.close();
    world.wire.become('whole');
    this.page = await world.openTable(this.context, 'beds');
    await untilState(this.page, 'saved');
    await this.page.getByText(`共 ${this.typed.length} 行`).waitFor();
    await this.page.locator('.dvn-scroller').click({ position: { x: 120, y: 50 } });
  }

  /** Whatever is on the screen as saved is in the database: asked the other way round, first the screen. */
  async compare(): Promise<void> {
    const shown = this.typed.map(({ code, names }) => [code, names.at(-1)]);
    if ((await saveState(this.page)) !== 'saved') return;
    const stored = (await world.stored('beds')).map(({ bed_code, bed_name }) => [bed_code, bed_name]);
    expect(stored).toEqual(shown);
  }
}

describe.each([7, 90_210])('whatever breaks while one types (%i)', (seed) => {
  it('what was seen as saved is stored, nothing is stored twice, and the order stays', async () => {
    await world.system.database.pool.query('delete from garden2023.beds');
    const context = await world.browserOf(await world.collector());
    const before = (await world.history('beds')).length;
    const random = seededRandom(seed);
    const run = new Misfortune(context, await world.openTable(context, 'beds'), random);
    await run.addRow();
    for (let step = 0; step < 12; step += 1) {
      const what = random(10);
      if (what < 3) await run.addRow();
      else if (what < 7) await run.editRow();
      else await run.breakSomething();
      if (random(2) === 0) await pause(random(900));
      await run.compare();
    }
    await untilState(run.page, 'saved', 60_000);
    await run.compare();
    const history = (await world.history('beds')).slice(before);
    for (const { code, names } of run.typed) {
      const row = (await world.stored('beds')).find((one) => one['bed_code'] === code)?.['_id'];
      const own = history.filter((change) => change.row === row);
      expect(own.filter(({ kind }) => kind === 'created')).toHaveLength(1);
      const steps = own.flatMap(({ cells }) => (cells['bedName'] === undefined ? [] : [cells['bedName']]));
      // Each from what was before, to what was typed after it: none twice, none out of order.
      for (const [at, [from]] of steps.entries()) expect(from).toBe(at === 0 ? null : steps[at - 1]?.[1]);
      const places = steps.map(([, to]) => names.indexOf(String(to)));
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
    }
    await context.close();
  }, 240_000);
});
