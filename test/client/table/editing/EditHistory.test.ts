import { describe, expect, it } from 'vitest';
import { EditHistory } from '#client/table/editing/EditHistory.ts';
import type { TableStore } from '#client/table/store/TableStore.ts';
import { Garden, openedGarden } from '../../../support/Garden.ts';

function type(store: TableStore, field: string, value: string): void {
  store.act({ label: 'typed', cells: [{ row: 'r0', field, value }] });
}

describe('what was done', () => {
  it('is taken back and done again in order, each time with its place', async () => {
    const store = await openedGarden(new Garden().plants('牡丹', '芍药'));
    const history = new EditHistory(store);
    type(store, 'plant', '荷');
    store.act({ label: 'removeRows', cells: [], removed: ['r1'] });
    expect(history.undoable).toEqual({ label: 'removeRows', cells: 0, rows: 1 });
    expect(history.undo()).toEqual({ row: 'r1', field: undefined });
    expect(history.undo()).toEqual({ row: 'r0', field: 'plant' });
    expect([history.undo(), history.undoable]).toEqual([undefined, undefined]);
    expect([store.row('r0')?.values['plant'], store.count]).toEqual(['牡丹', 2]);
    history.redo();
    expect(history.redo()).toEqual({ row: 'r0', field: undefined });
    expect([store.row('r0')?.values['plant'], store.count]).toEqual(['荷', 1]);
  });

  it('is forgotten from where something else was done', async () => {
    const store = await openedGarden(new Garden().plants('牡丹'));
    const history = new EditHistory(store);
    type(store, 'plant', '荷');
    history.undo();
    type(store, 'plant', '兰');
    expect([history.redoable, history.redo()]).toEqual([undefined, undefined]);
  });

  it('is one entry while one cell is typed in without a pause, as forms tell every key', async () => {
    let now = 0;
    const store = await openedGarden(new Garden().plants('牡丹'));
    const history = new EditHistory(store, () => now);
    for (const text of ['玉', '玉兰', '玉兰花']) {
      now += 500;
      type(store, 'plant', text);
    }
    now += 10_000;
    type(store, 'plant', '荷');
    history.undo();
    expect(store.row('r0')?.values['plant']).toBe('玉兰花');
    history.undo();
    expect(store.row('r0')?.values['plant']).toBe('牡丹');
  });

  it('takes what completes an act back with it', async () => {
    const store = await openedGarden(new Garden().plants('牡丹'));
    const history = new EditHistory(store);
    type(store, 'plant', '荷花池');
    store.act({ label: 'typed', cells: [{ row: 'r0', field: 'plant', value: 'P7' }], completes: true });
    history.undo();
    expect(store.row('r0')?.values['plant']).toBe('牡丹');
    history.redo();
    expect(store.row('r0')?.values['plant']).toBe('P7');
  });
});
