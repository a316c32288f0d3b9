import { describe, expect, it } from 'vitest';
import type { RefusedRow, RowChange, RowTransport, StoredRow } from '#client/api/RowTransport.ts';
import { TableStore } from '#client/table/store/TableStore.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { RowValues } from '#schema/rows/readRow.ts';

const plant = { name: 'plant', kind: 'text', title: '植物' } as Field;
const count = { name: 'count', kind: 'integer', title: '株数' } as Field;

/** A server that keeps rows, and that can be cut off. */
class Garden implements RowTransport {
  readonly rows = new Map<string, StoredRow>();
  readonly requests: (readonly RowChange[])[] = [];
  cut = false;
  refuse: ((change: RowChange) => RefusedRow | undefined) | undefined;

  plants(...names: string[]): this {
    for (const [at, name] of names.entries()) this.put(`r${at}`, 1, { plant: name, count: at });
    return this;
  }

  put(id: string, revision: number, values: RowValues): StoredRow {
    const row = { id, revision, values, labels: {}, masked: [] };
    this.rows.set(id, row);
    return row;
  }

  read(_view: unknown, offset: number, limit: number): ReturnType<RowTransport['read']> {
    const all = [...this.rows.values()];
    return Promise.resolve({ rows: all.slice(offset, offset + limit), total: all.length });
  }

  save(changes: readonly RowChange[]): ReturnType<RowTransport['save']> {
    this.requests.push(changes);
    if (this.cut) return Promise.reject(new TypeError('Failed to fetch'));
    const refused = changes.flatMap((change) => this.refuse?.(change) ?? []);
    const saved = changes
      .filter((change) => !refused.some((row) => row.id === change.id))
      .map(({ id, revision, set }) => this.put(id, (revision ?? 0) + 1, { ...this.rows.get(id)?.values, ...set }));
    return Promise.resolve({ saved, refused });
  }

  remove(rows: readonly { readonly id: string }[]): ReturnType<RowTransport['remove']> {
    for (const { id } of rows) this.rows.delete(id);
    return Promise.resolve({ deleted: rows.map((row) => row.id), refused: [] });
  }
}

async function opened(garden: Garden): Promise<TableStore> {
  const store = new TableStore({
    transport: garden,
    filled: new Set(),
    problemCode: () => undefined,
    pause: 60_000,
  });
  await store.show();
  return store;
}

describe('a table that is edited', () => {
  it('sends what was typed into a row at once, as one change with the revision read', async () => {
    const garden = new Garden().plants('牡丹');
    const store = await opened(garden);
    store.set('r0', plant, '芍药');
    store.set('r0', count, 7);
    expect(store.status).toEqual({ kind: 'saving' });
    await store.flush();
    expect(garden.requests).toEqual([[{ id: 'r0', revision: 1, set: { plant: '芍药', count: 7 } }]]);
    expect(store.status).toEqual({ kind: 'saved' });
    expect(store.row('r0')?.stored?.revision).toBe(2);
  });

  it('sends a value once more where it was typed anew under way, with the new revision', async () => {
    const garden = new Garden().plants('牡丹');
    const store = await opened(garden);
    store.set('r0', plant, '芍');
    const sent = store.flush();
    store.set('r0', plant, '芍药');
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
    const store = await opened(garden);
    store.set('r0', plant, '牡丹');
    await store.flush();
    expect(garden.requests).toEqual([]);
  });

  it('sends a new row with its first value, and keeps it at the end', async () => {
    const garden = new Garden().plants('牡丹');
    const store = await opened(garden);
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
    const store = await opened(garden);
    garden.cut = true;
    store.set('r0', plant, '芍药');
    await store.flush();
    expect(store.status).toEqual({ kind: 'offline' });
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
    const store = await opened(garden);
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
  const store = await opened(garden);
  const current = garden.put('r0', 5, { plant: '荷', count: 3 });
  garden.refuse = (change) =>
    change.revision === 5 ? undefined : { id: change.id, code: 'ROW_CHANGED', issues: [], current };
  store.set('r0', plant, '芍药');
  await store.flush();
  expect(store.status).toEqual({ kind: 'changed', count: 1 });
  expect(store.row('r0')?.newer).toEqual(current);
  return { garden, store };
}

describe('a row that someone else changed', () => {
  it('is saved over when the person keeps the own value', async () => {
    const { garden, store } = await changedElsewhere();
    store.settle('r0', 'mine');
    await store.flush();
    expect(garden.rows.get('r0')?.values).toEqual({ plant: '芍药', count: 3 });
    expect(store.status).toEqual({ kind: 'saved' });
  });

  it('is shown as it is when the person takes the newer', async () => {
    const { garden, store } = await changedElsewhere();
    store.settle('r0', 'theirs');
    await store.flush();
    expect(store.row('r0')?.values).toEqual({ plant: '荷', count: 3 });
    expect(garden.rows.get('r0')?.revision).toBe(5);
    expect(store.status).toEqual({ kind: 'saved' });
  });
});

describe('rows that are removed', () => {
  it('are deleted on the server, and come back as new ones', async () => {
    const garden = new Garden().plants('牡丹', '芍药');
    const store = await opened(garden);
    const row = store.row('r0');
    store.remove(['r0']);
    await store.flush();
    expect([...garden.rows.keys()]).toEqual(['r1']);
    if (row !== undefined) store.restore(row);
    await store.flush();
    expect([...garden.rows.values()].map(({ values }) => values['plant'])).toEqual(['芍药', '牡丹']);
  });
});
