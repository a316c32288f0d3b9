import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeptPack } from '#client/journal/KeptChange.ts';
import { Journal } from '#client/journal/Journal.ts';

const about = {
  submission: 's1',
  collection: '1',
  table: 'beds',
  title: '1.2 花圃表',
  department: '园林部',
  fields: { plant: '植物' },
};
const opened: Journal[] = [];
let names = 0;

/** A page of a browser; pages of one name are one person's. */
function page(name: string): Journal {
  const journal = new Journal(name);
  opened.push(journal);
  return journal;
}

function person(): string {
  names += 1;
  return `person ${names}`;
}

function pack(at: number, id: string, plant: string): KeptPack {
  return { at, kind: 'save', changes: [{ id, revision: 1, set: { plant } }] };
}

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(opened.splice(0).map((journal) => journal.close()));
});

describe('a journal', () => {
  it('gives what was left undelivered to whoever opens the submission next, in its order', async () => {
    const name = person();
    const before = page(name).begin(about);
    await before.write({ put: [pack(1, 'a', '梅'), pack(2, 'b', '兰')] });
    await before.write({ put: [pack(3, 'c', '竹')], drop: [1], begin: { delivery: 'd', packs: [2] } });
    const refused = { plant: { text: '?', issue: { code: 'wrongType' as const, details: {} } } };
    await before.write({ rows: [{ id: 'e', revision: null, set: {}, refused }] });
    before.release();
    const after = page(name).begin(about);
    expect(await after.kept).toEqual({
      packs: [pack(1, 'b', '兰'), pack(2, 'c', '竹')],
      deliveries: [{ delivery: 'd', packs: [1] }],
      rows: [{ id: 'e', revision: null, set: {}, refused }],
    });
    expect(await page(name).begin(about).kept).toMatchObject({ packs: [], rows: [] });
  });

  it('leaves what another page is still at with that page, and takes it over when it is gone', async () => {
    const name = person();
    const [first, second] = [page(name), page(name)];
    const log = first.begin(about);
    await log.write({ put: [pack(1, 'a', '梅')] });
    expect((await second.begin(about).kept).packs).toEqual([]);
    expect(await second.undelivered()).toEqual([]);
    log.release();
    await vi.waitFor(async () => expect(await second.undelivered()).toHaveLength(1));
    expect((await second.begin(about).kept).packs).toEqual([pack(1, 'a', '梅')]);
  });

  it('takes over after a crash once the lease has run out; a page that wakes up again learns of it', async () => {
    const name = person();
    const log = page(name).begin(about);
    await log.write({ put: [pack(1, 'a', '梅')] });
    // The page neither answers nor renews its lease: it is frozen, or was killed.
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockReturnValue();
    const later = Date.now() + 60_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    expect((await page(name).begin(about).kept).packs).toEqual([pack(1, 'a', '梅')]);
    expect(await log.write({ put: [pack(2, 'b', '兰')] })).toBe(false);
  });

  it('shows nothing of one person to another', async () => {
    const log = page(person()).begin(about);
    await log.write({ put: [pack(1, 'a', '梅')] });
    log.release();
    const stranger = page(person());
    expect([await stranger.undelivered(), await stranger.look('s1')]).toEqual([
      [],
      { packs: [], deliveries: [], rows: [] },
    ]);
  });

  it('tells what is undelivered of any table, shows it and drops it', async () => {
    const name = person();
    const before = page(name);
    const log = before.begin(about);
    await log.write({
      put: [pack(1, 'a', '梅'), { at: 2, kind: 'remove', changes: [{ id: 'b', revision: 3, set: {} }] }],
    });
    const other = before.begin({ ...about, submission: 's2' });
    await other.write({ put: [pack(1, 'x', '菊')] });
    await before.close();
    const after = page(name);
    expect(
      (await after.undelivered()).map(({ about: of, changed, removed }) => [of.submission, changed, removed]),
    ).toEqual([
      ['s1', 1, 1],
      ['s2', 1, 0],
    ]);
    expect((await after.look('s2')).packs).toEqual([pack(1, 'x', '菊')]);
    await after.drop('s1');
    expect((await after.undelivered()).map(({ about: of }) => of.submission)).toEqual(['s2']);
    expect(await after.countWaiting()).toBe(1);
  });

  it('forgets a log in which nothing is left', async () => {
    const name = person();
    const journal = page(name);
    const log = journal.begin(about);
    await log.write({ put: [pack(1, 'a', '梅')] });
    await log.write({ drop: [1] });
    expect(await journal.countWaiting()).toBe(0);
  });
});

describe('a browser that keeps nothing', () => {
  it('says so, and what is typed goes on in memory', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('private', 'InvalidStateError');
    });
    const journal = page(person());
    const log = journal.begin(about);
    expect(await log.write({ put: [pack(1, 'a', '梅')] })).toBe(true);
    expect(journal.keeping).toBe('absent');
  });

  it('says that it is full', async () => {
    const journal = page(person());
    const log = journal.begin(about);
    await log.kept;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await log.write({ put: [pack(1, 'a', '梅')] })).toBe(true);
    expect(journal.keeping).toBe('full');
  });
});
