import { describe, expect, it, vi } from 'vitest';
import type { TableStore } from '#client/table/store/TableStore.ts';
import type { Field } from '#schema/definition/Field.ts';
import { Garden, openedGarden } from '../../../support/Garden.ts';

const plant = { name: 'plant', kind: 'text', title: '植物' } as Field;
const count = { name: 'count', kind: 'integer', title: '株数' } as Field;

describe('a table that is edited', () => {
  it('sends what was typed into a row at once, as one change with the revision read', async () => {
    const garden = new Garden().plants('牡丹');
    const store = await openedGarden(garden);
    store.set('r0', plant, '芍药');
    store.set('r0', count, 7);
    expect(store.status).toEqual({ kind: 'saving', done: 0, total: 1 });
    await store.flush();
    expect(garden.requests).toEqual([[{ id: 'r0', revision: 1, set: { plant: '芍药', count: 7 } }]]);
    expect(store.status).toEqual({ kind: 'saved' });
    expect(store.row('r0')?.stored?.revision).toBe(2);
  });

  it('sends a value once more where it was typed anew under way, with the new revision', async () => {
    const garden = new Garden().plants('牡丹');
    const store = await openedGarden(garden);
    const { promise, resolve } = Promise.withResolvers<void>();
    garden.held = promise;
    store.set('r0', plant, '芍');
    const sent = store.flush();
    await vi.waitFor(() => expect(garden.requests).toHaveLength(1));
    store.set('r0', plant, '芍药');
    resolve();
    await sent;
    await store.flush();
    expect(garden.requests).toEqual([
      [{ id: 'r0', revision: 1, set: { plant: '芍' } }],
      [{ id: 'r0', revision: 2, set: { plant: '芍药' } }],
    ]);
    expect(garden.rows.get('r0')?.values['plant']).toBe('芍药');
  });

  it('sends nothing where the same value was typed', async () => {
    const garden = new Garden().plants('牡丹');
    const store = await openedGarden(garden);
    store.set('r0', plant, '牡丹');
    await store.flush();
    expect(garden.requests).toEqual([]);
  });

  it('sends a new row with its first value, and keeps it at the end', async () => {
    const garden = new Garden().plants('牡丹');
    const store = await openedGarden(garden);
    const id = store.add({ count: 1 });
    await store.flush();
    expect(garden.requests).toEqual([]);
    store.set(id, plant, '兰');
    await store.flush();
    expect(garden.requests).toEqual([[{ id, revision: null, set: { count: 1, plant: '兰' } }]]);
    expect([store.count, store.idAt(1)]).toEqual([2, id]);
  });
});

describe('a table whose server cannot be reached', () => {
  it('keeps what was typed and delivers it when the server is back', async () => {
    const garden = new Garden().plants('牡丹');
    const store = await openedGarden(garden);
    garden.cut = true;
    store.set('r0', plant, '芍药');
    await store.flush();
    expect(store.status).toEqual({ kind: 'offline', count: 1 });
    store.set('r0', count, 9);
    garden.cut = false;
    await store.flush();
    expect(store.status).toEqual({ kind: 'saved' });
    expect(garden.rows.get('r0')?.values).toEqual({ plant: '芍药', count: 9 });
    store.close();
  });
});

describe('a row that is refused', () => {
  it('keeps the typed value with its fault, and stores the rest', async () => {
    const garden = new Garden().plants('牡丹');
    const store = await openedGarden(garden);
    const issue = { code: 'tooLarge', field: 'count', details: { maximum: 10 } } as const;
    garden.refuse = (change) =>
      'count' in change.set ? { id: change.id, code: 'ROW_REFUSED', issues: [issue], current: undefined } : undefined;
    store.set('r0', count, 99);
    store.set('r0', plant, '芍药');
    await store.flush();
    expect(store.row('r0')?.refused).toEqual({ count: { text: '99', issue } });
    expect(garden.rows.get('r0')?.values).toEqual({ plant: '芍药', count: 0 });
    expect(store.status).toEqual({ kind: 'refused', count: 1 });
  });
});

async function changedElsewhere(): Promise<{ garden: Garden; store: TableStore }> {
  const garden = new Garden().plants('牡丹');
  const store = await openedGarden(garden);
  const current = garden.put('r0', 5, { plant: '荷', count: 3 });
  garden.refuse = (change) =>
    change.revision === 5 ? undefined : { id: change.id, code: 'ROW_CHANGED', issues: [], current };
  store.set('r0', plant, '芍药');
  await store.flush();
  expect(store.status).toEqual({ kind: 'changed', count: 1 });
  expect(store.row('r0')?.newer).toEqual({ plant: { value: '荷' } });
  return { garden, store };
}

describe('a row that someone else changed', () => {
  it('is saved over when the person keeps the own value', async () => {
    const { garden, store } = await changedElsewhere();
    store.choices.settle('r0', 'mine');
    await store.flush();
    expect(garden.rows.get('r0')?.values).toEqual({ plant: '芍药', count: 3 });
    expect(store.status).toEqual({ kind: 'saved' });
  });

  it('is shown as it is when the person takes the newer', async () => {
    const { garden, store } = await changedElsewhere();
    store.choices.settle('r0', 'theirs');
    await store.flush();
    expect(store.row('r0')?.values).toEqual({ plant: '荷', count: 3 });
    expect(garden.rows.get('r0')?.revision).toBe(5);
    expect(store.status).toEqual({ kind: 'saved' });
  });
});
