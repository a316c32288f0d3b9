import type { DataEditorRef, Rectangle } from '@glideapps/glide-data-grid';
import { type RefObject, useRef } from 'react';
import type { Field } from '#schema/definition/Field.ts';
import type { TableStore } from '../store/TableStore.ts';
import { afterEntry } from './afterEntry.ts';
import type { CellEditorHandle } from './CellEditor.tsx';
import { farEdge, gridMove, type GridSize, type Place } from './gridMoves.ts';
import { jumpByFilled } from './jumpByFilled.ts';
import type { GridSelecting } from './useGridSelection.ts';
import { wholeColumns, wholeGrid, wholeRows } from './wholeSelection.ts';

interface Options {
  readonly grid: RefObject<DataEditorRef | null>;
  readonly editor: RefObject<CellEditorHandle | null>;
  readonly seen: RefObject<Rectangle>;
  readonly selecting: GridSelecting;
  readonly store: TableStore;
  readonly columns: readonly Field[];
  readonly onAdd: (() => string) | undefined;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onClear: () => void;
  readonly onOpenForm: (id: string) => void;
  readonly onColumnMenu: (field: Field, at: { readonly x: number; readonly y: number }) => void;
  readonly onCellMenu: (place: Place, at: { readonly x: number; readonly y: number }) => void;
  /** A key with Ctrl that changes cells; `false` where it is none of them. */
  readonly onCommand: (event: React.KeyboardEvent) => boolean;
}

/** What the keys do that are not for the editor: Excel's manners. */
export function useGridKeys(options: Options): {
  readonly onKey: (event: React.KeyboardEvent) => void;
  readonly forgetEntry: () => void;
} {
  const { grid, editor, seen, selecting, store, columns } = options;
  const { now, select, goTo } = selecting;
  const began = useRef<number>(undefined);

  const sizeNow = (): GridSize => ({
    columns: columns.length,
    rows: store.count,
    page: Math.max(1, seen.current.height - 2),
    width: Math.max(1, seen.current.width - 1),
  });
  const enter = (key: 'Tab' | 'Enter', back: boolean): void => {
    const cell = now.current.current?.cell;
    const next =
      cell === undefined ? undefined : afterEntry(cell, { key, back, began: began.current, columns: columns.length });
    if (cell === undefined || next === undefined) return;
    const [column, row] = next.place;
    began.current = next.began;
    if (row < store.count) return goTo(next.place);
    if (options.onAdd === undefined || !store.begun(store.idAt(cell[1]) ?? '')) return goTo([column, cell[1]]);
    options.onAdd();
    goTo(next.place);
  };
  /** The end that Shift moves, and the one that stays. */
  const lead = (to: Place, from: Place, extend: boolean): void => {
    const { columns: wholes, rows } = now.current;
    began.current = undefined;
    if (extend && wholes.length > 0 && to[0] !== from[0]) return select(wholeColumns(from, to, sizeNow()));
    if (extend && rows.length > 0 && to[1] !== from[1]) return select(wholeRows(from, to, sizeNow()));
    if (extend) goTo(to, from);
    else goTo(to);
  };
  const step = (key: string, { ctrl, alt, extend }: { ctrl: boolean; alt: boolean; extend: boolean }): boolean => {
    const { current } = now.current;
    if (current === undefined) return false;
    const edge = extend ? farEdge(current) : current.cell;
    if (ctrl && key.startsWith('Arrow')) {
      void jump(edge, key, extend);
      return true;
    }
    const to = gridMove(edge, { key, ctrl, alt }, sizeNow());
    if (to === undefined) return false;
    lead(to, current.cell, extend);
    return true;
  };
  const isFilled = ([column, row]: Place): boolean | undefined => {
    const values = store.row(store.idAt(row) ?? '')?.values;
    const field = columns[column];
    if (values === undefined || field === undefined) return undefined;
    const value = values[field.name] ?? null;
    return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
  };
  const jump = async (edge: Place, key: string, extend: boolean): Promise<void> => {
    const asked = now.current;
    for (;;) {
      const found = jumpByFilled(edge, key, isFilled, sizeNow());
      if (found === undefined || now.current !== asked) return;
      if (found.kind === 'there') return lead(found.place, asked.current?.cell ?? found.place, extend);
      // oxlint-disable-next-line no-await-in-loop -- the next rows are wanted only where these did not tell
      await store.load(found.row, found.row + 1);
      if (store.idAt(found.row) === undefined) return;
    }
  };
  const openMenu = (cell: Place | undefined): void => {
    const field = columns[cell?.[0] ?? -1];
    const bounds = cell === undefined ? undefined : grid.current?.getBounds(cell[0], -1);
    if (field !== undefined && bounds !== undefined)
      options.onColumnMenu(field, { x: bounds.x, y: bounds.y + bounds.height });
  };
  const openCellMenu = (cell: Place | undefined): void => {
    const bounds = cell === undefined ? undefined : grid.current?.getBounds(cell[0], cell[1]);
    if (cell !== undefined && bounds !== undefined)
      options.onCellMenu(cell, { x: bounds.x + 8, y: bounds.y + bounds.height });
  };
  const wholes = (key: string, ctrl: boolean, shift: boolean): boolean => {
    const { current } = now.current;
    if (current === undefined) return false;
    const size = sizeNow();
    const far = farEdge(current);
    if (key === ' ' && ctrl && shift) select(wholeGrid(current.cell, size));
    else if (key === ' ' && ctrl) select(wholeColumns(current.cell, far, size));
    else if (key === ' ' && shift) select(wholeRows(current.cell, far, size));
    else if (key === 'a' && ctrl) select(wholeGrid(current.cell, size));
    else return false;
    return true;
  };
  const clear = (): void => {
    const rows = now.current.rows.toArray().flatMap((at) => store.idAt(at) ?? []);
    if (rows.length > 0) options.onRemove(rows);
    else options.onClear();
  };

  const taken = (event: React.KeyboardEvent): boolean => {
    const { altKey: alt, shiftKey: shift } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const cell = now.current.current?.cell;
    const id = cell === undefined ? undefined : store.idAt(cell[1]);
    if (key === 'Tab' || (key === 'Enter' && !ctrl)) {
      if (cell === undefined) return false;
      enter(key, shift);
    } else if (key === 'F2') editor.current?.open();
    else if (key === 'ArrowDown' && alt && !shift && editor.current?.offer() === true) return true;
    else if ((key === 'ArrowDown' && alt) || (key === 'l' && ctrl && shift)) openMenu(cell);
    else if (key === 'ContextMenu' || (key === 'F10' && shift)) openCellMenu(cell);
    else if (key === 'Enter') {
      if (id !== undefined) options.onOpenForm(id);
    } else if (key === 'Escape') {
      if (cell !== undefined) goTo(cell);
    } else if (key === 'Delete' || key === 'Backspace') clear();
    else if (key === 's' && ctrl) void store.flush();
    else return wholes(key, ctrl, shift) || options.onCommand(event) || step(key, { ctrl, alt, extend: shift });
    return true;
  };

  return {
    onKey(event) {
      if (taken(event)) event.preventDefault();
    },
    forgetEntry() {
      began.current = undefined;
    },
  };
}
