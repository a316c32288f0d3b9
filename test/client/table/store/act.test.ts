import { describe, expect, it } from 'vitest';
import type { TableStore } from '#client/table/store/TableStore.ts';
import { Garden, openedGarden } from '../../../support/Garden.ts';

const issue = { code: 'wrongType', field: 'count', details: {} } as const;

function plants(store: TableStore): readonly unknown[] {
  return Array.from({ length: store.count }, (_, at) => store.row(store.idAt(at) ?? '')?.values['plant']);
}

describe('an act', () => {
  it('changes many cells as one: told of once, sent as one change a row', async () => {
    const garden = new Garden().plants('牡丹', '芍药');
    const store = await openedGarden(garden);
    const told: unknown[] = [];
    store.subscribe(({ rows }) => told.push(rows));
    store.act({
      label: 'pasted',
      cells: [
        { row: 'r0', field: 'plant', value: '荷' },
        { row: 'r0', field: 'count', value: 7 },
        { row: 'r1', field: 'plant', value: '兰' },
      ],
    });
    expect(told.at(-1)).toEqual(new Set(['r0', 'r1']));
    await store.flush();
    expect(garden.requests).toEqual([
      [
        { id: 'r0', revision: 1, set: { plant: '荷', count: 7 } },
        { id: 'r1', revision: 1, set: { plant: '兰' } },
      ],
    ]);
  });

  it('answers the act that takes it back, which is a change like any other', async () => {
    const garden = new Garden().plants('牡丹');
    const store = await openedGarden(garden);
    const back = store.act({ label: 'typed', cells: [{ row: 'r0', field: 'plant', value: '荷' }] });
    await store.flush();
    const again = store.act(back);
    expect(store.row('r0')?.values['plant']).toBe('牡丹');
    await store.flush();
    expect(garden.requests.at(-1)).toEqual([{ id: 'r0', revision: 2, set: { plant: '牡丹' } }]);
    store.act(again);
    expect(store.row('r0')?.values['plant']).toBe('荷');
  });

  it('taken back brings a refused text back, and the value that lay under it', async () => {
    const store = await openedGarden(new Garden().plants('牡丹'));
    store.act({ label: 'typed', cells: [{ row: 'r0', field: 'count', text: '七', issue }] });
    expect(store.status).toEqual({ kind: 'refused', count: 1 });
    const back = store.act({ label: 'typed', cells: [{ row: 'r0', field: 'count', value: 9 }] });
    expect(store.row('r0')?.refused).toEqual({});
    store.act(back);
    expect([store.row('r0')?.refused, store.row('r0')?.values['count']]).toEqual([{ count: { text: '七', issue } }, 0]);
  });

  it('adds rows at the end, and takes them away again', async () => {
    const garden = new Garden().plants('牡丹');
    const store = await openedGarden(garden);
    const back = store.act({
      label: 'pasted',
      added: [{ id: 'n1', values: { count: 1 } }],
      cells: [{ row: 'n1', field: 'plant', value: '荷' }],
    });
    expect([plants(store), store.indexOf('n1')]).toEqual([['牡丹', '荷'], 1]);
    const again = store.act(back);
    expect([store.count, store.status.kind]).toEqual([1, 'saving']);
    await store.flush();
    expect(garden.requests).toEqual([]);
    store.act(again);
    await store.flush();
    expect(garden.requests).toEqual([[{ id: 'n1', revision: null, set: { count: 1, plant: '荷' } }]]);
  });

  it('is told with what takes it back', async () => {
    const store = await openedGarden(new Garden().plants('牡丹'));
    const seen: string[] = [];
    const stop = store.watch((act, inverse) => seen.push(`${act.label} ${inverse.cells.length}`));
    store.act({ label: 'filled', cells: [{ row: 'r0', field: 'count', value: 5 }] });
    stop();
    store.act({ label: 'filled', cells: [{ row: 'r0', field: 'count', value: 6 }] });
    expect(seen).toEqual(['filled 1']);
  });
});

describe('rows that are removed', () => {
  it('come back untouched at their place, where the server was not told yet', async () => {
    const garden = new Garden().plants('牡丹', '芍药', '荷');
    const store = await openedGarden(garden);
    const back = store.act({ label: 'removeRows', cells: [], removed: ['r1', 'r0'] });
    expect(plants(store)).toEqual(['荷']);
    store.act(back);
    expect([plants(store), store.row('r1')?.stored?.revision]).toEqual([['牡丹', '芍药', '荷'], 1]);
    await store.flush();
    expect([[...garden.rows.keys()], garden.requests]).toEqual([['r0', 'r1', 'r2'], []]);
  });

  it('come back at their place as new ones, where the server has deleted them', async () => {
    const garden = new Garden().plants('牡丹', '芍药');
    const store = await openedGarden(garden);
    const back = store.act({ label: 'removeRows', cells: [], removed: ['r0'] });
    await store.flush();
    expect([...garden.rows.keys()]).toEqual(['r1']);
    const again = store.act(back);
    expect(plants(store)).toEqual(['牡丹', '芍药']);
    await store.flush();
    expect(garden.rows.get('r0')?.values).toEqual({ plant: '牡丹', count: 0 });
    store.act(again);
    await store.flush();
    expect([...garden.rows.keys()]).toEqual(['r1']);
  });
});
