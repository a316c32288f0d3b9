import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrokenWorld, paste, saveState, untilState } from '../support/BrokenWorld.ts';

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
