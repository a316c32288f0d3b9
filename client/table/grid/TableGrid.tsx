import DataEditor, {
  CompactSelection,
  type DataEditorRef,
  type DrawCellCallback,
  type GridCell,
  GridCellKind,
  type GridSelection,
  type Item,
  type Rectangle,
} from '@glideapps/glide-data-grid';
import '@glideapps/glide-data-grid/dist/index.css';
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { CellEditor, type CellEditorHandle, type EditorTarget } from './CellEditor.tsx';
import { cellContent, cellMark } from './cellContent.ts';
import { rememberedWidths, rememberWidth } from './columnWidths.ts';
import { cellTarget } from './cellTarget.ts';
import { clearBlock } from './clearBlock.ts';
import { copyBlock } from './copyBlock.ts';
import { drawMark } from './drawMark.ts';
import { enterCell } from './enterCell.ts';
import { farEdge, gridMove, type Place, rangeOf } from './gridMoves.ts';
import { gridColumns } from './gridColumns.ts';
import { useGridTheme } from './useGridTheme.ts';
import { leadingKeys } from './leadingKeys.ts';
import { parseBlock } from './parseBlock.ts';
import { pasteBlock } from './pasteBlock.ts';
import type { TableStore } from '../store/TableStore.ts';
import { useStoreVersion } from './useStoreVersion.ts';
import { writeBlock } from './writeBlock.ts';

export interface TableGridHandle {
  focus(): void;
  /** Goes to a cell; a field that is absent means the first column. */
  goTo(row: string, field: string | undefined): void;
}

interface Props {
  readonly ref: Ref<TableGridHandle>;
  readonly store: TableStore;
  readonly fields: RowFields;
  readonly editable: ReadonlySet<string>;
  /** New rows begin with these; `undefined` where none may be added. */
  readonly onAdd: (() => string) | undefined;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onOpenForm: (id: string) => void;
  readonly onColumnMenu: (field: Field, at: { readonly x: number; readonly y: number }) => void;
  readonly onSelect: (selection: GridSelection) => void;
  readonly onHint: (hint: 'readOnly') => void;
}

const nothing: GridSelection = { columns: CompactSelection.empty(), rows: CompactSelection.empty() };
const rowHeight = 30;

/** The rows of a list table in a virtual grid, edited in place, with Excel's manners. */
export function TableGrid(props: Props): React.JSX.Element {
  const { store, fields, editable, onAdd, onRemove, onOpenForm, onColumnMenu, onSelect, onHint } = props;
  const { t } = useTranslation();
  const theme = useGridTheme();
  const { table, placed } = fields.kit;
  const grid = useRef<DataEditorRef>(null);
  const editor = useRef<CellEditorHandle>(null);
  const [widths, setWidths] = useState(() => rememberedWidths(table));
  const [selection, setSelection] = useState<GridSelection>(nothing);
  // Keys come faster than drawings: the place of the next key is here.
  const now = useRef(selection);
  const tabbedFrom = useRef<number>(undefined);
  const seen = useRef<Rectangle>({ x: 0, y: 0, width: 1, height: 20 });
  const version = useStoreVersion(store, table.fields.length, grid, seen);

  const columns = useMemo(() => gridColumns(placed, widths), [placed, widths]);
  const frozen = useMemo(() => Math.min(2, leadingKeys(table)), [table]);

  const place = useCallback(() => {
    const cell = now.current.current?.cell;
    editor.current?.place(cell === undefined ? undefined : grid.current?.getBounds(cell[0], cell[1]));
  }, []);
  const select = useCallback(
    (next: GridSelection) => {
      now.current = next;
      setSelection(next);
      onSelect(next);
      place();
    },
    [onSelect, place],
  );
  const goTo = useCallback(
    (to: Place, from: Place = to) => {
      select({ ...nothing, current: { cell: [from[0], from[1]], range: rangeOf(from, to), rangeStack: [] } });
      grid.current?.scrollTo(to[0], to[1]);
      place();
    },
    [select, place],
  );
  useImperativeHandle(props.ref, () => ({
    focus: () => editor.current?.focus(),
    goTo(row, field) {
      const at = store.indexOf(row);
      if (at < 0) return;
      goTo([
        Math.max(
          0,
          table.fields.findIndex((one) => one.name === field),
        ),
        at,
      ]);
      editor.current?.focus();
    },
  }));
  useEffect(place, [place, version, widths]);

  const content = useCallback(
    ([column, at]: Item): GridCell => {
      const id = store.idAt(at);
      const field = table.fields[column];
      const row = id === undefined ? undefined : store.row(id);
      if (row === undefined || field === undefined) return { kind: GridCellKind.Loading, allowOverlay: false };
      return cellContent(store, row, field, { fields, editable: editable.has(field.name), dims: editable.size > 0 });
    },
    // oxlint-disable-next-line react/exhaustive-deps -- a new version is a new list
    [store, table, fields, editable, version],
  );
  const draw = useCallback<DrawCellCallback>(
    ({ ctx, rect, row: at, col }, drawContent) => {
      drawContent();
      const id = store.idAt(at);
      const row = id === undefined ? undefined : store.row(id);
      const field = table.fields[col];
      if (row !== undefined && field !== undefined) drawMark(ctx, rect, cellMark(store, row, field));
    },
    [store, table],
  );

  const target = (): EditorTarget | undefined => {
    const cell = now.current.current?.cell;
    return cell === undefined ? undefined : cellTarget({ store, fields, editable, t }, cell);
  };

  const step = (key: string, ctrl: boolean, extend: boolean): boolean => {
    const { current } = now.current;
    if (current === undefined) return false;
    const from = current.cell;
    const edge = extend ? farEdge(current) : from;
    const size = { columns: columns.length, rows: store.count, page: Math.max(1, seen.current.height - 2) };
    const to = gridMove(edge, { key, ctrl }, size);
    if (to === undefined) return false;
    tabbedFrom.current = undefined;
    if (extend) goTo(to, from);
    else goTo(to);
    return true;
  };
  const afterEntry = (key: 'Tab' | 'Enter', back: boolean): void => {
    const cell = now.current.current?.cell;
    if (cell === undefined) return;
    if (key === 'Tab') {
      tabbedFrom.current ??= cell[0];
      const next = cell[0] + (back ? -1 : 1);
      if (next >= 0 && next < columns.length) return goTo([next, cell[1]]);
      if (back) return cell[1] > 0 ? goTo([columns.length - 1, cell[1] - 1]) : undefined;
      tabbedFrom.current = undefined;
    }
    const column = key === 'Tab' ? 0 : (tabbedFrom.current ?? cell[0]);
    tabbedFrom.current = undefined;
    const row = cell[1] + (key === 'Enter' && back ? -1 : 1);
    if (row < 0) return;
    if (row >= store.count && (onAdd === undefined || !store.begun(store.idAt(cell[1]) ?? '')))
      return goTo([column, cell[1]]);
    if (row >= store.count) onAdd?.();
    goTo([column, row]);
  };
  const clear = (): void => {
    const range = now.current.current?.range;
    const rows = now.current.rows.toArray().flatMap((at) => store.idAt(at) ?? []);
    if (rows.length > 0) return onRemove(rows);
    if (range === undefined) return;
    clearBlock({ store, fields, editable }, range);
  };
  const key = (event: React.KeyboardEvent): void => {
    const ctrl = event.ctrlKey || event.metaKey;
    const cell = now.current.current?.cell;
    const id = cell === undefined ? undefined : store.idAt(cell[1]);
    const taken = ((): boolean => {
      if (event.key === 'Tab' || (event.key === 'Enter' && !ctrl)) {
        if (cell === undefined) return false;
        afterEntry(event.key, event.shiftKey);
        return true;
      }
      if (event.altKey && event.key === 'ArrowDown' && cell !== undefined) {
        const field = table.fields[cell[0]];
        const bounds = grid.current?.getBounds(cell[0], -1);
        if (field !== undefined && bounds !== undefined)
          onColumnMenu(field, { x: bounds.x, y: bounds.y + bounds.height });
        return true;
      }
      if (event.key === 'F2') editor.current?.open();
      else if (event.key === 'Enter' && id !== undefined) onOpenForm(id);
      else if (event.key === 'Delete' || event.key === 'Backspace') clear();
      else if (ctrl && event.key === 's') void store.flush();
      else if (ctrl && event.key === 'a') {
        select({
          ...nothing,
          current: { cell: [0, 0], range: rangeOf([0, 0], [columns.length - 1, store.count - 1]), rangeStack: [] },
        });
      } else return step(event.key, ctrl, event.shiftKey);
      return true;
    })();
    if (taken) event.preventDefault();
  };

  const copy = (event: React.ClipboardEvent): boolean => {
    const range = now.current.current?.range;
    if (range === undefined) return false;
    const block = copyBlock(store, fields, range);
    event.clipboardData.setData('text/plain', writeBlock(block));
    event.preventDefault();
    return true;
  };
  const paste = (event: React.ClipboardEvent): void => {
    event.preventDefault();
    const cell = now.current.current?.cell;
    if (cell === undefined) return;
    const block = parseBlock(event.clipboardData.getData('text/plain'));
    const end = pasteBlock({ store, fields, editable, mayAdd: onAdd !== undefined }, block, [cell[0], cell[1]]);
    goTo(end, [cell[0], cell[1]]);
  };

  return (
    <div
      className="grid"
      data-testid="grid"
      onFocusCapture={(event) => {
        if (event.target instanceof HTMLElement && event.target.dataset['testid'] !== 'cell-editor')
          editor.current?.focus();
      }}
    >
      <DataEditor
        ref={grid}
        columns={columns}
        rows={store.count}
        getCellContent={content}
        drawCell={draw}
        gridSelection={selection}
        onGridSelectionChange={(next) => {
          tabbedFrom.current = undefined;
          editor.current?.commit();
          select(next);
          editor.current?.focus();
        }}
        onCellActivated={() => editor.current?.open()}
        cellActivationBehavior="double-click"
        onVisibleRegionChanged={(range) => {
          seen.current = range;
          store.ensure(range.y, range.y + range.height + 1);
          place();
        }}
        onColumnResize={(column, width) => setWidths((all) => ({ ...all, [String(column.id)]: width }))}
        onColumnResizeEnd={(column, width) => rememberWidth(table, String(column.id), width)}
        onHeaderMenuClick={(column, bounds) => {
          const field = table.fields[column];
          if (field !== undefined) onColumnMenu(field, { x: bounds.x, y: bounds.y + bounds.height });
        }}
        rowMarkers={{ kind: 'both', checkboxStyle: 'square', width: 48 }}
        rowSelect="multi"
        rangeSelect="rect"
        columnSelect="none"
        freezeColumns={frozen}
        rowHeight={rowHeight}
        headerHeight={34}
        theme={theme}
        width="100%"
        height="100%"
        smoothScrollX
        smoothScrollY
      />
      <CellEditor
        ref={editor}
        target={target}
        onKey={key}
        onRefused={() => onHint('readOnly')}
        onCommit={(text, entry) => {
          const cell = now.current.current?.cell;
          const id = cell === undefined ? undefined : store.idAt(cell[1]);
          const field = cell === undefined ? undefined : table.fields[cell[0]];
          if (id !== undefined && field !== undefined) enterCell({ store, id, field, fields }, text, entry);
        }}
        onCopy={copy}
        onCut={(event) => {
          if (copy(event)) clear();
        }}
        onPaste={paste}
      />
    </div>
  );
}
