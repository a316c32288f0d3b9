import { CompactSelection, type DataEditorRef, type GridSelection, type Rectangle } from '@glideapps/glide-data-grid';
import { memo, type Ref, useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { RowView } from '../../api/RowTransport.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import type { Block } from '../editing/Block.ts';
import type { BlockEditing } from '../editing/useBlockEditing.ts';
import type { TableStore } from '../store/TableStore.ts';
import { CellCard, type CellCardHandle } from './CellCard.tsx';
import { CellEditor, type CellEditorHandle, type EditorTarget } from './CellEditor.tsx';
import { cellSpeech } from './cellSpeech.ts';
import { cellTarget } from './cellTarget.ts';
import { GridCanvas } from './GridCanvas.tsx';
import { GridSpeech } from './GridSpeech.tsx';
import type { Place } from './gridMoves.ts';
import { selectedBlocks } from './selectedBlocks.ts';
import type { ColumnsInUse } from './useGridLayout.ts';
import { useFittingFreeze } from './useFittingFreeze.ts';
import { useGridKeys } from './useGridKeys.ts';
import { useGridSelection } from './useGridSelection.ts';
import { useHoveredCell } from './useHoveredCell.ts';
import { useStoreVersion } from './useStoreVersion.ts';
import { withCursor } from './wholeSelection.ts';

export interface TableGridHandle {
  focus(): void;
  /** Goes to a cell; a field that is absent means the first column. A hidden column is shown again. `stay`: the keys do not. */
  goTo(row: string, field: string | undefined, keys?: 'here' | 'stay'): void;
  /** Makes a column as wide as what is seen of it. */
  fit(field: string): void;
}

interface Props {
  readonly ref: Ref<TableGridHandle>;
  readonly store: TableStore;
  readonly fields: RowFields;
  readonly columns: ColumnsInUse;
  readonly orderBy: RowView['orderBy'];
  readonly filtered: ReadonlySet<string>;
  readonly editable: ReadonlySet<string>;
  readonly editing: BlockEditing;
  /** New rows begin with these; `undefined` where none may be added. */
  readonly onAdd: (() => string) | undefined;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onOpenForm: (id: string) => void;
  readonly onColumnMenu: (field: Field, at: { readonly x: number; readonly y: number }) => void;
  readonly onCellMenu: (place: Place, at: { readonly x: number; readonly y: number }) => void;
  readonly onSortAlso: (field: Field) => void;
  readonly onSelect: (selection: GridSelection) => void;
  readonly onHint: (hint: 'readOnly') => void;
}

/** The rows of a list table in a virtual grid, edited in place, with Excel's manners. */
export const TableGrid = memo(function TableGrid(props: Props): React.JSX.Element {
  const { store, fields, columns, editable, editing, onAdd, onSelect, onHint } = props;
  const { t } = useTranslation();
  const { shown, widths } = columns;
  const box = useRef<HTMLDivElement>(null);
  const frozen = useFittingFreeze(box, columns, fields.kit.placed);
  const grid = useRef<DataEditorRef>(null);
  const editor = useRef<CellEditorHandle>(null);
  const shift = useRef(false);
  const seen = useRef<Rectangle>({ x: 0, y: 0, width: 1, height: 20 });
  const version = useStoreVersion(store, shown.length, grid, seen);
  const size = { columns: shown.length, rows: store.count };

  const card = useRef<CellCardHandle>(null);
  const { hovered, onHover, leave } = useHoveredCell();
  const cellNow = useRef<readonly [number, number]>(undefined);
  const place = useCallback(() => {
    const cell = cellNow.current;
    editor.current?.place(cell === undefined ? undefined : grid.current?.getBounds(cell[0], cell[1]));
    card.current?.place();
  }, []);
  const tell = useCallback(
    (next: GridSelection) => {
      const left = store.idAt(cellNow.current?.[1] ?? -1);
      cellNow.current = next.current?.cell;
      // Keys tell of the cell they lead to, wherever the mouse lies.
      leave();
      if (left !== undefined && left !== store.idAt(cellNow.current?.[1] ?? -1)) store.choices.seen(left);
      onSelect(next);
    },
    [onSelect, store, leave],
  );
  const selecting = useGridSelection({ grid, onSelect: tell, onPlaced: place });
  const { now, select, goTo } = selecting;
  useEffect(place, [place, version, widths, shown]);

  const wanted = useRef<{ readonly row: string; readonly field: string }>(undefined);
  const goToCell = (row: string, field: string | undefined, keys: 'here' | 'stay' = 'here'): void => {
    const at = store.indexOf(row);
    if (at < 0) return;
    const column = shown.findIndex((one) => one.name === field);
    if (column < 0 && field !== undefined && columns.all.some((one) => one.name === field)) {
      wanted.current = { row, field };
      return columns.change({ do: 'show', field });
    }
    goTo([Math.max(0, column), at]);
    if (keys === 'here') editor.current?.focus();
  };
  useImperativeHandle(props.ref, () => ({
    focus: () => editor.current?.focus(),
    goTo: goToCell,
    fit(name) {
      const column = shown.findIndex((field) => field.name === name);
      if (column >= 0) grid.current?.remeasureColumns(CompactSelection.fromSingleSelection(column));
    },
  }));
  useEffect(() => {
    const cell = wanted.current;
    wanted.current = undefined;
    if (cell !== undefined) goToCell(cell.row, cell.field);
    // oxlint-disable-next-line react/exhaustive-deps -- once the columns are others
  }, [shown]);

  const target = (): EditorTarget | undefined => {
    const cell = now.current.current?.cell;
    return cell === undefined ? undefined : cellTarget({ store, fields, columns: shown, editable, t }, cell);
  };
  const blocks = () => selectedBlocks(now.current, { columns: shown.length, rows: store.count });
  const paste = (event: React.ClipboardEvent): void => {
    event.preventDefault();
    // Where nothing is selected, as in an empty table, a block goes to the end.
    const into = blocks().at(-1) ?? { x: 0, y: store.count, width: 1, height: 1 };
    void editing.paste(event.clipboardData, into).then((went) => {
      if (went === undefined) return;
      goTo([went.x + went.width - 1, went.y + went.height - 1], [went.x, went.y]);
      editor.current?.focus();
    });
  };
  const fill = (from: Block, to: Block): void => {
    editing.fill(from, to);
    goTo([to.x + to.width - 1, to.y + to.height - 1], [to.x, to.y]);
  };
  const keys = useGridKeys({
    grid,
    editor,
    seen,
    selecting,
    store,
    columns: shown,
    onAdd,
    onRemove: props.onRemove,
    onClear: () => editing.clear(blocks()),
    onOpenForm: props.onOpenForm,
    onColumnMenu: props.onColumnMenu,
    onCellMenu: props.onCellMenu,
    onCommand: (event) => editing.key(event, blocks()),
  });
  const byMouse = (next: GridSelection): void => {
    keys.forgetEntry();
    editor.current?.commit();
    // Shift on a header sorts.
    if (shift.current && next.columns.length > 0) return;
    select(withCursor(next, [seen.current.x, seen.current.y], size));
    editor.current?.focus();
  };

  const { current } = selecting.selection;

  return (
    <div
      ref={box}
      className="grid"
      data-testid="grid"
      onPointerDownCapture={(event) => {
        shift.current = event.shiftKey;
      }}
      onFocusCapture={(event) => {
        const { target: focused } = event;
        // What stands elsewhere on the page, like a calendar, keeps it.
        if (!(focused instanceof HTMLElement) || box.current?.contains(focused) !== true) return;
        if (focused.dataset['testid'] !== 'cell-editor') editor.current?.focus();
      }}
    >
      <GridCanvas
        grid={grid}
        store={store}
        version={version}
        fields={fields}
        columns={columns}
        frozen={frozen}
        editable={editable}
        orderBy={props.orderBy}
        filtered={props.filtered}
        selection={selecting.selection}
        onSelect={byMouse}
        onOpen={() => editor.current?.open()}
        onHover={onHover}
        onSeen={(range) => {
          seen.current = range;
          store.ensure(range.y, range.y + range.height + 1);
          leave();
          place();
        }}
        onHeaderClick={(field, withShift) => {
          if (withShift) props.onSortAlso(field);
        }}
        onColumnMenu={props.onColumnMenu}
        onCellMenu={(cell, at) => {
          const within = blocks().some(
            ({ x, y, width, height }) => cell[0] >= x && cell[0] < x + width && cell[1] >= y && cell[1] < y + height,
          );
          if (!within) goTo(cell);
          props.onCellMenu(cell, at);
        }}
        onFill={editable.size > 0 ? fill : undefined}
      />
      <CellEditor
        ref={editor}
        target={target}
        onKey={keys.onKey}
        onRefused={() => onHint('readOnly')}
        onBegin={() => {
          const cell = now.current.current?.cell;
          if (cell !== undefined) grid.current?.scrollTo(cell[0], cell[1]);
          place();
        }}
        onCommit={(text, entry, intoAll) => {
          const cell = now.current.current?.cell;
          if (cell === undefined) return;
          const into = intoAll ? blocks().at(-1) : undefined;
          editing.enter(into ?? { x: cell[0], y: cell[1], width: 1, height: 1 }, text, entry);
        }}
        onCopy={(event) => {
          if (editing.copy(event.clipboardData, blocks())) event.preventDefault();
        }}
        onCut={(event) => {
          if (editing.cut(event.clipboardData, blocks())) event.preventDefault();
        }}
        onPaste={paste}
      />
      {current === undefined || hovered !== undefined ? null : (
        <CellCard
          ref={card}
          store={store}
          fields={fields}
          editable={editable}
          row={store.idAt(current.cell[1]) ?? ''}
          field={shown[current.cell[0]]}
          boundsOf={() => grid.current?.getBounds(current.cell[0], current.cell[1])}
          hovered={false}
        />
      )}
      {hovered === undefined ? null : (
        <CellCard
          store={store}
          fields={fields}
          editable={editable}
          row={store.idAt(hovered.cell[1]) ?? ''}
          field={shown[hovered.cell[0]]}
          boundsOf={() => hovered.bounds}
          hovered
        />
      )}
      <GridSpeech
        words={() =>
          current === undefined
            ? ''
            : cellSpeech({ store, fields, columns: shown, editable, t }, current.cell, current.range)
        }
        of={[current, version, shown]}
      />
    </div>
  );
});
