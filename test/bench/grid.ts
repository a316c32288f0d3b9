import 'reflect-metadata';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { RunningSystem } from '#server/start.ts';
import { openBrowser } from '../support/openBrowser.ts';
import { startGuildSystem } from './startGuildSystem.ts';
import { fillRegister } from './fillRegister.ts';

/**
 * The grid over 20,000 rows of 31 columns in a real browser, at its own pace and with the processor slowed four times:
 * how soon it is painted, how it scrolls, what a key and an edit cost. `npm run bench:grid -- --rounds 3`.
 */
const rows = 20_000;
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1] ?? 3) || 3;

interface Figures {
  /** From the click in the list of tables until cells are painted, ms. */
  readonly opened: number;
  /** The same once the page has shown the table before. */
  readonly again: number;
  /** Of the address of the table typed in, with nothing in memory. */
  readonly cold: number;
  readonly framesRead: number;
  /** Over rows that were never read before. */
  readonly framesUnread: number;
  /** Processor time of a wheel step, of an arrow key, of a typed value, ms. */
  readonly wheel: number;
  readonly key: number;
  readonly edit: number;
  /** From a key until it is painted, the slowest of twenty, ms. */
  readonly delay: number;
}

const goals: Readonly<Partial<Record<keyof Figures, readonly [atMost: number, slowed: number]>>> = {
  opened: [300, 1200],
  again: [400, 400],
  framesRead: [55, 55],
  framesUnread: [55, 55],
};

const guild = await startGuildSystem();
const { system } = guild;
const browser = await openBrowser();
try {
  const [name = '', value = ''] = guild.collector.cookie.split('=');
  await fillRegister(system.database.pool, rows);
  for (const slowed of [1, 4]) {
    const found: Figures[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      await context.addCookies([{ name, value, url: system.address }]);
      found.push(await measure(context, system, slowed));
      await context.close();
    }
    console.log(`\n${rows} rows × 31 columns, processor slowed ${slowed} ×, medians of ${rounds}`);
    for (const key of Object.keys(found[0] ?? {}) as (keyof Figures)[]) {
      const figure = median(found.map((one) => one[key]));
      const goal = goals[key]?.[slowed === 1 ? 0 : 1];
      const right = goal === undefined ? '' : key.startsWith('frames') ? figure >= goal : figure <= goal;
      console.log(
        `  ${key.padEnd(13)} ${figure.toFixed(1).padStart(8)}  ${goal === undefined ? '' : `goal ${goal} ${right === true ? 'met' : 'missed'}`}`,
      );
    }
  }
} finally {
  await browser.close();
  await guild.stop();
}

async function measure(context: BrowserContext, running: RunningSystem, slowed: number): Promise<Figures> {
  // The compiler of these lines names functions with it.
  await context.addInitScript('globalThis.__name = (work) => work;');
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(running.address);
  const link = page.getByRole('link', { name: /apprentices/ });
  await link.waitFor();
  // What the page loads ahead is there before a person has found the table.
  await page.waitForTimeout(1500 * slowed);
  await page.evaluate(watchPainting, true);
  await link.click();
  const opened = await painted(page);
  const address = page.url();
  await page.waitForTimeout(500 * slowed);
  await page.goBack();
  await link.waitFor();
  await page.evaluate(watchPainting, true);
  await link.click();
  const again = await painted(page);
  await page.waitForTimeout(500 * slowed);

  const box = await page.getByTestId('grid').boundingBox();
  const [left, top] = [box?.x ?? 0, box?.y ?? 0];
  await page.mouse.move(left + 400, top + 300);
  const unread = await scroll(page, session, 1200);
  await page.waitForTimeout(2000);
  const read = await scroll(page, session, -900);
  await page.mouse.click(left + 200, top + 200);
  await page.waitForTimeout(500 * slowed);
  const key = await costOf(session, 60, () => page.keyboard.press('ArrowDown'));
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(500 * slowed);
  const edit = await costOf(session, 20, async (at) => {
    await page.keyboard.type(`学徒${at}`);
    await page.keyboard.press('Enter');
  });
  const delay = await slowestKey(page);

  const fresh = await context.newPage();
  const freshSession = await context.newCDPSession(fresh);
  await freshSession.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await fresh.addInitScript(watchPainting, false);
  await fresh.goto(address);
  const cold = await painted(fresh);
  return {
    opened,
    again,
    cold,
    framesRead: read.frames,
    framesUnread: unread.frames,
    wheel: read.cost,
    key,
    edit,
    delay,
  };
}

/** From the next click, or from the beginning of the page, until text stands in the first rows of a grid. */
function watchPainting(byClick: boolean): void {
  const state = window as unknown as { painted?: number; clicked?: number };
  delete state.painted;
  if (byClick) delete state.clicked;
  else state.clicked = 0;
  document.addEventListener('click', () => (state.clicked = performance.now()), { capture: true, once: true });
  const look = (): void => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="data-grid-canvas"]');
    const ratio = window.devicePixelRatio;
    const pixels =
      canvas === null || canvas.width < 200
        ? undefined
        : canvas.getContext('2d')?.getImageData(56 * ratio, 40 * ratio, 120 * ratio, 18 * ratio).data;
    if (pixels !== undefined && state.clicked !== undefined) {
      const dark = pixels.some((part, at) => at % 4 === 0 && part < 120 && (pixels[at + 3] ?? 0) > 200);
      if (dark) {
        state.painted = performance.now() - state.clicked;
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function painted(page: Page): Promise<number> {
  const told = await page.waitForFunction(() => (window as unknown as { painted?: number }).painted);
  return Number(await told.jsonValue());
}

/** Frames a second while the wheel turns, sixty steps a second, and what a step costs the processor. */
async function scroll(page: Page, session: CDPSession, by: number): Promise<{ frames: number; cost: number }> {
  await page.evaluate(() => {
    const state = window as unknown as { frames: number; counting: boolean; from: number };
    state.frames = 0;
    state.counting = true;
    state.from = performance.now();
    const count = (): void => {
      state.frames += 1;
      if (state.counting) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const before = await busy(session);
  const steps = 150;
  const began = performance.now();
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, by / 6);
    await new Promise((passed) => setTimeout(passed, Math.max(0, began + (step + 1) * 16.7 - performance.now())));
  }
  const frames = await page.evaluate(() => {
    const state = window as unknown as { frames: number; counting: boolean; from: number };
    state.counting = false;
    return (1000 * state.frames) / (performance.now() - state.from);
  });
  return { frames, cost: ((await busy(session)) - before) / steps };
}

async function costOf(session: CDPSession, times: number, work: (at: number) => Promise<void>): Promise<number> {
  const before = await busy(session);
  for (let at = 0; at < times; at += 1) await work(at);
  return ((await busy(session)) - before) / times;
}

/** Milliseconds that the page has kept its processor busy so far. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0);
}

/** Until the frame after a key, the slowest of twenty. */
async function slowestKey(page: Page): Promise<number> {
  await page.evaluate(() => {
    const state = window as unknown as { delays: number[] };
    state.delays = [];
    document.addEventListener(
      'keydown',
      (event) => requestAnimationFrame(() => setTimeout(() => state.delays.push(performance.now() - event.timeStamp))),
      { capture: true },
    );
  });
  for (let at = 0; at < 20; at += 1) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(200);
  return page.evaluate(() => Math.max(...(window as unknown as { delays: number[] }).delays));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
