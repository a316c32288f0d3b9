import type { GridSelection } from '@glideapps/glide-data-grid';
import { App, Button } from 'antd';
import {
  type Ref,
  startTransition,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { Loading } from '../../ui/Loading.tsx';
import { EditPanels } from '../editing/EditPanels.tsx';
import type { ActPlace } from '../editing/EditHistory.ts';
import { useBlockEditing } from '../editing/useBlockEditing.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { CellMenu } from './CellMenu.tsx';
import { GridToolbar } from './GridToolbar.tsx';
import type { Place } from './gridMoves.ts';
import { useCellCommands } from './useCellCommands.ts';
import { nothingSelected } from './useGridSelection.ts';
import { GridStatus } from './GridStatus.tsx';
import { prefilledValues } from '../store/prefilledValues.ts';
import { RowPanel } from '../form/RowPanel.tsx';
import { selectedBlocks } from './selectedBlocks.ts';
import { useGridLayout } from './useGridLayout.ts';
import { useGridView } from './useGridView.ts';
import { ViewBanner } from './ViewBanner.tsx';
import { TableGrid, type TableGridHandle } from './TableGrid.tsx';
import type { OpenTable } from '../useOpenTable.ts';
import { useStoreFact } from '../store/useStoreFact.ts';

export type ListTableHandle = Pick<TableGridHandle, 'focus' | 'goTo'>;

interface Props {
  readonly ref: Ref<ListTableHandle>;
  readonly open: OpenTable;
}

interface Menu {
  readonly field: Field;
  readonly at: { readonly x: number; readonly y: number };
}

/** A list: its rows in a grid, and a form for one of them. */
export function ListTable({ ref, open }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { store, fields, editable, history } = open;
  const { table } = fields.kit;
  const ready = useStoreFact(store, (now) => now.ready);
  const grid = useRef<TableGridHandle>(null);
  const [selection, setSelection] = useState<GridSelection>();
  // What is said about the selection follows when the keys leave time for it.
  const chosen = useRef<GridSelection>(nothingSelected);
  const onSelect = useCallback((next: GridSelection) => {
    chosen.current = next;
    startTransition(() => setSelection(next));
  }, []);
  const [inForm, setInForm] = useState<string>();
  const [menu, setMenu] = useState<Menu>();
  const columns = useGridLayout(table);
  const toGrid = useCallback(() => grid.current?.focus(), []);
  const view = useGridView(store, fields.kit, toGrid);
  const [hint, setHint] = useState<string>();
  /** A row that a filter leaves out is shown with all others. */
  const find = async (row: string): Promise<void> => {
    if ((await store.locate(row)) >= 0 || view.filtered.size === 0) return;
    await view.clear();
    await store.locate(row);
  };
  useImperativeHandle(ref, () => ({
    focus: () => grid.current?.focus(),
    goTo(row, field) {
      void find(row).then(() => grid.current?.goTo(row, field));
    },
  }));

  const mayAdd = editable.size > 0;
  const add = useMemo(() => (mayAdd ? () => store.add(prefilledValues(table)) : undefined), [mayAdd, store, table]);
  const undo = useRef(() => {});
  const remove = useCallback(
    (ids: readonly string[]) => {
      if (ids.length === 0 || !mayAdd) return;
      store.act({ label: 'removeRows', cells: [], removed: ids });
      setInForm((shown) => (shown !== undefined && ids.includes(shown) ? undefined : shown));
      message.open({
        key: 'removed',
        duration: 8,
        content: (
          <>
            {t('removedRows', { count: ids.length })}{' '}
            <Button
              size="small"
              type="link"
              onClick={() => {
                message.destroy('removed');
                undo.current();
              }}
            >
              {t('undo')}
            </Button>
          </>
        ),
      });
    },
    [store, mayAdd, message, t],
  );
  const current = selection?.current?.cell[1];
  const currentId = current === undefined ? undefined : store.idAt(current);
  const selectedRows = useCallback((): readonly string[] => {
    const { rows: marked, current: at } = chosen.current;
    if (marked.length > 0) return marked.toArray().flatMap((one) => store.idAt(one) ?? []);
    const range = at?.range;
    if (range === undefined) return [];
    return Array.from({ length: range.height }, (_, one) => store.idAt(range.y + one)).flatMap((id) => id ?? []);
  }, [store]);
  const addAndGo = useCallback(() => {
    const id = add?.();
    if (id !== undefined) grid.current?.goTo(id, undefined);
  }, [add]);
  const openForm = useCallback(() => setInForm(store.idAt(chosen.current.current?.cell[1] ?? -1)), [store]);
  const closeMenu = useCallback(() => {
    setMenu(undefined);
    grid.current?.focus();
  }, []);
  const target = useMemo(
    () => ({ store, fields, columns: columns.shown, editable, mayAdd }),
    [store, fields, columns.shown, editable, mayAdd],
  );
  const goToPlace = useCallback(
    ({ row, field }: ActPlace) => void store.locate(row).then(() => grid.current?.goTo(row, field)),
    [store],
  );
  const showPlace = useCallback(
    ({ row, field }: ActPlace) => void store.locate(row).then(() => grid.current?.goTo(row, field, 'stay')),
    [store],
  );
  const editing = useBlockEditing({ target, history, onGo: goToPlace });
  useEffect(() => {
    undo.current = editing.undo;
  }, [editing.undo]);
  const openMenu = useCallback((field: Field, at: Menu['at']) => setMenu({ field, at }), []);
  const filterHere = useCallback(
    (at: Menu['at']) => {
      const field = columns.shown[chosen.current.current?.cell[0] ?? 0];
      if (field !== undefined) openMenu(field, at);
    },
    [columns.shown, openMenu],
  );
  const sortAlso = useCallback(
    (field: Field) => {
      const now = view.orderBy.find((entry) => field.name in entry)?.[field.name];
      view.sort(field, now === undefined ? 'ASC' : now === 'ASC' ? 'DESC' : undefined, true);
    },
    [view],
  );
  const blocks = useCallback(
    () => selectedBlocks(chosen.current, { columns: columns.shown.length, rows: store.count }),
    [columns.shown, store],
  );
  const [cellMenu, setCellMenu] = useState<{ readonly place: Place; readonly at: Menu['at'] }>();
  const openCellMenu = useCallback((place: Place, at: Menu['at']) => setCellMenu({ place, at }), []);
  const closeCellMenu = useCallback(() => {
    setCellMenu(undefined);
    grid.current?.focus();
  }, []);
  const commands = useCellCommands({
    target,
    editing,
    view,
    blocks,
    selectedRows,
    onOpenForm: setInForm,
    onAdd: addAndGo,
    onRemove: remove,
  });
  const showHint = useCallback(() => {
    setHint(t('cellReadOnly'));
    setTimeout(() => setHint(undefined), 3000);
  }, [t]);

  if (!ready) return <Loading />;
  const closeForm = (): void => {
    setInForm(undefined);
    if (inForm !== undefined) grid.current?.goTo(inForm, undefined);
  };
  return (
    <div className="list-table">
      <GridToolbar
        store={store}
        fields={fields}
        columns={columns}
        editing={editing}
        history={history}
        mayEdit={mayAdd}
        hasSelection={selection?.current !== undefined}
        selectedRows={selectedRows}
        onAdd={addAndGo}
        onOpenForm={openForm}
        onRemove={remove}
        onFilter={filterHere}
      />
      <ViewBanner store={store} fields={fields} view={view} />
      <EditPanels
        editing={editing}
        history={history}
        target={target}
        selection={() => ({ blocks: blocks(), rows: selectedRows() })}
        current={
          currentId === undefined
            ? undefined
            : { row: currentId, field: columns.shown[selection?.current?.cell[0] ?? -1]?.name }
        }
        viewIsNarrow={view.filtered.size > 0 || view.orderBy.length > 0}
        onFound={showPlace}
        onBack={toGrid}
      />
      <div className="grid-beside">
        <TableGrid
          ref={grid}
          store={store}
          fields={fields}
          columns={columns}
          orderBy={view.orderBy}
          filtered={view.filtered}
          editable={editable}
          editing={editing.block}
          onAdd={add}
          onRemove={remove}
          onOpenForm={setInForm}
          onColumnMenu={openMenu}
          onSortAlso={sortAlso}
          onCellMenu={openCellMenu}
          onSelect={onSelect}
          onHint={showHint}
        />
        <RowPanel open={open} id={inForm} onGo={setInForm} onClose={closeForm} />
      </div>
      <GridStatus store={store} columns={columns.shown} selection={selection} hint={hint} />
      {cellMenu === undefined ? null : (
        <CellMenu at={cellMenu.at} groups={commands(cellMenu.place)} onClose={closeCellMenu} />
      )}
      {menu === undefined ? null : (
        <ColumnMenu
          field={menu.field}
          fields={fields}
          at={menu.at}
          view={view}
          columns={columns}
          onFit={(field) => grid.current?.fit(field.name)}
          onClose={closeMenu}
        />
      )}
    </div>
  );
}
