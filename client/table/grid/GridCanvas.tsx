import DataEditor, {
  type DataEditorRef,
  type DrawCellCallback,
  type DrawHeaderCallback,
  type GridCell,
  GridCellKind,
  type GridMouseEventArgs,
  type GridSelection,
  type Item,
  type Rectangle,
} from '@glideapps/glide-data-grid';
import '@glideapps/glide-data-grid/dist/index.css';
import { type RefObject, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import type { RowView } from '../../api/RowTransport.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import type { RowState } from '../store/RowState.ts';
import type { TableStore } from '../store/TableStore.ts';
import { cellContent } from './cellContent.ts';
import { type CellState, cellState } from './cellState.ts';
import { cellWords } from './cellWords.ts';
import { drawHeaderSigns } from './drawHeaderSigns.ts';
import { drawCarried } from './drawCarried.ts';
import { drawMark } from './drawMark.ts';
import { gridColumns } from './gridColumns.ts';
import type { Block } from './gridMoves.ts';
import { headerSigns } from './headerSigns.ts';
import type { ColumnsInUse } from './useGridLayout.ts';
import { useGridTheme } from './useGridTheme.ts';

const rowHeight = 30;
const headerHeight = 34;

interface Props {
  readonly grid: RefObject<DataEditorRef | null>;
  readonly store: TableStore;
  /** Grows when the list of rows changes. */
  readonly version: number;
  readonly fields: RowFields;
  readonly columns: ColumnsInUse;
  /** How many columns stay at the left here and now. */
  readonly frozen: number;
  readonly editable: ReadonlySet<string>;
  readonly orderBy: RowView['orderBy'];
  readonly filtered: ReadonlySet<string>;
  readonly selection: GridSelection;
  readonly onSelect: (next: GridSelection) => void;
  readonly onOpen: () => void;
  readonly onHover: (args: GridMouseEventArgs) => void;
  readonly onSeen: (rows: Rectangle) => void;
  readonly onHeaderClick: (field: Field, shift: boolean) => void;
  readonly onColumnMenu: (field: Field, at: { readonly x: number; readonly y: number }) => void;
  readonly onCellMenu: (cell: Item, at: { readonly x: number; readonly y: number }) => void;
  /** Fills a block as another shows; `undefined` where nothing may be changed. */
  readonly onFill: ((from: Block, to: Block) => void) | undefined;
}

/** Paints the rows of a table, and tells what the mouse does to them. */
export function GridCanvas(props: Props): React.JSX.Element {
  const { store, version, fields, columns, editable, orderBy, filtered } = props;
  const { t } = useTranslation();
  const { theme, cells, marks } = useGridTheme();
  const { shown, widths, change } = columns;
  const drawn = useMemo(() => gridColumns(shown, fields.kit.placed, widths), [shown, fields, widths]);
  const words = useCallback(
    (row: RowState, of: Field, state: CellState) => cellWords({ store, fields, t }, row, of, state),
    [store, fields, t],
  );

  const empty = t('empty');
  const content = useCallback(
    ([column, at]: Item): GridCell => {
      const id = store.idAt(at);
      const field = shown[column];
      const row = id === undefined ? undefined : store.row(id);
      if (row === undefined || field === undefined) return { kind: GridCellKind.Loading, allowOverlay: false };
      const state = cellState(store, row, field, editable);
      return cellContent(row, field, state, { fields, themes: cells, dims: editable.size > 0, empty, words });
    },
    // oxlint-disable-next-line react/exhaustive-deps -- a new version is a new list
    [store, shown, fields, editable, cells, empty, words, version],
  );
  const draw = useCallback<DrawCellCallback>(
    ({ ctx, rect, row: at, col }, drawContent) => {
      drawContent();
      const id = store.idAt(at);
      const row = id === undefined ? undefined : store.row(id);
      const field = shown[col];
      if (row === undefined || field === undefined) return;
      const { mark } = cellState(store, row, field, editable);
      if (mark !== undefined) drawMark(ctx, rect, mark, marks[mark]);
      if (col === 0 && row.stored?.carried === 'carried') drawCarried(ctx, rect, marks.warning);
    },
    [store, shown, editable, marks],
  );
  const drawHeader = useCallback<DrawHeaderCallback>(
    (header, drawContent) => {
      drawContent();
      const field = shown[header.columnIndex];
      if (field !== undefined) drawHeaderSigns(header, headerSigns(field.name, orderBy, filtered), orderBy.length > 1);
    },
    [shown, orderBy, filtered],
  );

  return (
    <DataEditor
      ref={props.grid}
      columns={drawn}
      rows={store.count}
      getCellContent={content}
      getCellsForSelection
      drawCell={draw}
      drawHeader={drawHeader}
      gridSelection={props.selection}
      onGridSelectionChange={props.onSelect}
      onCellActivated={props.onOpen}
      cellActivationBehavior="double-click"
      onItemHovered={props.onHover}
      onVisibleRegionChanged={props.onSeen}
      onColumnResize={(column, width) => change({ do: 'resize', field: String(column.id), width })}
      onColumnMoved={(from, to) => {
        const field = shown[from];
        if (field !== undefined) change({ do: 'move', field: field.name, to });
      }}
      onHeaderClicked={(column, event) => {
        const field = shown[column];
        if (field !== undefined) props.onHeaderClick(field, event.shiftKey);
      }}
      onHeaderMenuClick={(column, bounds) => {
        const field = shown[column];
        if (field !== undefined) props.onColumnMenu(field, { x: bounds.x, y: bounds.y + bounds.height });
      }}
      onHeaderContextMenu={(column, event) => {
        const field = shown[column];
        event.preventDefault();
        if (field !== undefined)
          props.onColumnMenu(field, { x: event.bounds.x, y: event.bounds.y + event.bounds.height });
      }}
      onCellContextMenu={(cell, event) => {
        event.preventDefault();
        if (cell[0] >= 0 && cell[1] < store.count)
          props.onCellMenu(cell, { x: event.bounds.x + event.localEventX, y: event.bounds.y + event.localEventY });
      }}
      fillHandle={props.onFill !== undefined}
      allowedFillDirections="orthogonal"
      onFillPattern={(event) => {
        event.preventDefault();
        props.onFill?.(event.patternSource, event.fillDestination);
      }}
      rowMarkers={{ kind: 'both', checkboxStyle: 'square', width: 48 }}
      rowSelect="multi"
      rangeSelect="multi-rect"
      columnSelect="multi"
      freezeColumns={props.frozen}
      rowHeight={rowHeight}
      headerHeight={headerHeight}
      maxColumnWidth={900}
      maxColumnAutoWidth={480}
      theme={theme}
      width="100%"
      height="100%"
      smoothScrollX
      smoothScrollY
    />
  );
}
