import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { RowChange, RowTransport } from '#client/api/RowTransport.ts';
import { Journal } from '#client/journal/Journal.ts';
import type { ReadKept } from '#client/table/store/resumeRows.ts';
import { TableStore } from '#client/table/store/TableStore.ts';
import type { Field } from '#schema/definition/Field.ts';
import { Garden } from '../../../support/Garden.ts';

const plant = { name: 'plant', kind: 'text', title: '植物' } as Field;
const count = { name: 'count', kind: 'integer', title: '株数' } as Field;
const issue = { code: 'wrongType', field: 'count', details: {} } as const;

/** A garden that knows a delivery again, and whose answers can be lost. */
class OnceGarden extends Garden {
  readonly deliveries: string[] = [];
  readonly #answered = new Map<string, Awaited<ReturnType<RowTransport['save']>>>();
  loses = false;

  override async save(changes: readonly RowChange[], delivery = ''): ReturnType<RowTransport['save']> {
    this.deliveries.push(delivery);
    const answer = this.#answered.get(delivery) ?? (await super.save(changes));
    this.#answered.set(delivery, answer);
    if (this.loses) throw new TypeError('Failed to fetch');
    return answer;
  }
}

let names = 0;

/** The pages of one person's browser, one after the other, on one submission. */
function browser(garden: Garden): (readKept?: ReadKept) => { store: TableStore; leave: () => Promise<void> } {
  names += 1;
  const name = `resume ${names}`;
  return (readKept = (change) => ({ change, refused: {} })) => {
    const journal = new Journal(name);
    const about = { submission: 's', collection: '1', table: 'beds', title: '', department: '', fields: {} };
    const store = new TableStore({
      transport: garden,
      filled: new Set(),
      problemCode: () => undefined,
      log: journal.begin(about),
      readKept,
      pause: 5,
    });
    return {
      store,
      leave: async () => {
        store.close();
        // What the page has under way ends, and it lets go of its log.
        await vi.waitFor(async () => expect((await journal.undelivered()).length).toBeGreaterThan(0));
        await journal.close();
      },
    };
  };
}

async function saved(store: TableStore): Promise<void> {
  await vi.waitFor(() => expect(store.status.kind).toBe('saved'));
}

describe('what an earlier page left', () => {
  it('is delivered by the next, in its order, over the rows that are there', async () => {
    const garden = new OnceGarden().plants('牡丹', '荷');
    const open = browser(garden);
    const first = open();
    await first.store.show();
    garden.cut = true;
    first.store.set('r1', plant, '莲');
    first.store.set(first.store.add(), plant, '兰');
    first.store.set('r0', count, 7);
    await first.store.flush();
    await first.leave();
    garden.cut = false;
    garden.requests.length = 0;
    const second = open();
    await second.store.show();
    await saved(second.store);
    expect(garden.requests.flat().map(({ revision, set }) => [revision, set])).toEqual([
      [1, { plant: '莲' }],
      [null, { plant: '兰' }],
      [1, { count: 7 }],
    ]);
    await vi.waitFor(() => expect(second.store.count).toBe(3));
    expect([...garden.rows.values()].map(({ values }) => [values['plant'], values['count']])).toEqual([
      ['牡丹', 7],
      ['莲', 1],
      ['兰', undefined],
    ]);
  });

  it('is sent under the id it was sent with, and what was typed since goes after it', async () => {
    const garden = new OnceGarden().plants('牡丹');
    const open = browser(garden);
    const first = open();
    await first.store.show();
    garden.loses = true;
    first.store.set('r0', plant, '芍药');
    await first.store.flush();
    first.store.set('r0', count, 7);
    await first.leave();
    garden.loses = false;
    const second = open();
    await second.store.show();
    await saved(second.store);
    expect(new Set(garden.deliveries).size).toBe(2);
    expect(garden.rows.get('r0')).toMatchObject({ revision: 3, values: { plant: '芍药', count: 7 } });
  });

  it('is there again with its fault where it cannot be stored', async () => {
    const garden = new OnceGarden().plants('牡丹');
    const open = browser(garden);
    const first = open();
    await first.store.show();
    first.store.refuse('r0', count, '很多', issue);
    await first.leave();
    const second = open();
    await second.store.show();
    await vi.waitFor(() => expect(second.store.status).toEqual({ kind: 'refused', count: 1 }));
    expect(second.store.row('r0')?.refused).toEqual({ count: { text: '很多', issue } });
    expect(garden.requests).toEqual([]);
  });

  it('is read anew by definitions that have changed: what they do not take stands there as a text', async () => {
    const garden = new OnceGarden().plants('牡丹');
    const open = browser(garden);
    const first = open();
    await first.store.show();
    garden.cut = true;
    first.store.set('r0', plant, '芍药');
    first.store.set('r0', count, 7);
    await first.store.flush();
    await first.leave();
    garden.cut = false;
    garden.requests.length = 0;
    const second = open((change) => {
      const { count: gone, ...set } = change.set;
      const text = { text: String(gone), issue: { code: 'unknownField', field: 'count', details: {} } as const };
      return { change: { ...change, set }, refused: gone === undefined ? {} : { count: text } };
    });
    await second.store.show();
    await vi.waitFor(() => expect(second.store.status).toEqual({ kind: 'refused', count: 1 }));
    expect(garden.requests.flat().map(({ set }) => set)).toEqual([{ plant: '芍药' }]);
    second.store.choices.forget('r0', 'count');
    expect(second.store.status).toEqual({ kind: 'saved' });
  });

  it('stands beside what somebody else stored meanwhile', async () => {
    const garden = new OnceGarden().plants('牡丹');
    const open = browser(garden);
    const first = open();
    await first.store.show();
    garden.cut = true;
    first.store.set('r0', plant, '芍药');
    await first.store.flush();
    await first.leave();
    garden.cut = false;
    garden.requests.length = 0;
    const current = garden.put('r0', 2, { plant: '荷', count: 0 });
    garden.refuse = ({ id, revision }) =>
      revision === 2
        ? undefined
        : { id, code: 'ROW_CHANGED', issues: [{ code: 'changedSinceRead', field: 'plant', details: {} }], current };
    const second = open();
    await second.store.show();
    await vi.waitFor(() => expect(second.store.status).toEqual({ kind: 'changed', count: 1 }));
    second.store.choices.settle('r0', 'mine', 'plant');
    await saved(second.store);
    expect(garden.rows.get('r0')?.values).toEqual({ plant: '芍药', count: 0 });
  });
});
