import { DeleteOutlined, FilterOutlined, FormOutlined, PlusOutlined } from '@ant-design/icons';
import type { GridSelection } from '@glideapps/glide-data-grid';
import { App, Button } from 'antd';
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '#schema/definition/Field.ts';
import { Loading } from '../../ui/Loading.tsx';
import { ConfirmSelected } from '../carrying/ConfirmSelected.tsx';
import { EditPanels } from '../editing/EditPanels.tsx';
import type { ActPlace } from '../editing/EditHistory.ts';
import { EditTools } from '../editing/EditTools.tsx';
import { useBlockEditing } from '../editing/useBlockEditing.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { ColumnsPanel } from './ColumnsPanel.tsx';
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
  const selectedRows = (): readonly string[] => {
    const marked = selection?.rows.toArray() ?? [];
    if (marked.length > 0) return marked.flatMap((at) => store.idAt(at) ?? []);
    const range = selection?.current?.range;
    if (range === undefined) return [];
    return Array.from({ length: range.height }, (_, at) => store.idAt(range.y + at)).flatMap((id) => id ?? []);
  };
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
  const editing = useBlockEditing({ target, history, onGo: goToPlace });
  useEffect(() => {
    undo.current = editing.undo;
  }, [editing.undo]);
  const openMenu = useCallback((field: Field, at: Menu['at']) => setMenu({ field, at }), []);
  const showHint = useCallback(() => {
    setHint(t('cellReadOnly'));
    setTimeout(() => setHint(undefined), 3000);
  }, [t]);

  if (!ready) return <Loading />;
  return (
    <div className="list-table">
      <div className="toolbar" role="toolbar" aria-label={t('rows')}>
        <Button
          type="primary"
          size="small"
          icon={<PlusOutlined />}
          disabled={add === undefined}
          onClick={() => {
            const id = add?.();
            if (id !== undefined) grid.current?.goTo(id, undefined);
          }}
        >
          {t('addRow')}
        </Button>
        <Button
          size="small"
          icon={<FormOutlined />}
          disabled={currentId === undefined}
          onClick={() => setInForm(currentId)}
        >
          {t('openForm')}
        </Button>
        <Button
          size="small"
          icon={<DeleteOutlined />}
          disabled={!mayAdd || selection?.current === undefined}
          onClick={() => remove(selectedRows())}
        >
          {t('removeRows')}
        </Button>
        <Button
          size="small"
          icon={<FilterOutlined />}
          disabled={selection?.current === undefined}
          onClick={(event) => {
            const field = columns.shown[selection?.current?.cell[0] ?? 0];
            const bounds = event.currentTarget.getBoundingClientRect();
            if (field !== undefined) openMenu(field, { x: bounds.left, y: bounds.bottom });
          }}
        >
          {t('filterColumn')}
        </Button>
        {mayAdd && table.carriedFrom.length > 0 ? (
          <ConfirmSelected
            store={store}
            submission={fields.submission}
            rows={selection?.current === undefined && selection?.rows.length === 0 ? undefined : selectedRows}
          />
        ) : null}
        <ColumnsPanel columns={columns} />
        <EditTools
          editing={editing}
          history={history}
          selectedRows={selection?.current === undefined ? undefined : selectedRows}
          mayEdit={mayAdd}
        />
      </div>
      <ViewBanner store={store} fields={fields} view={view} />
      <EditPanels
        editing={editing}
        history={history}
        target={target}
        selection={() => ({
          blocks:
            selection === undefined
              ? []
              : selectedBlocks(selection, { columns: columns.shown.length, rows: store.count }),
          rows: selectedRows(),
        })}
        current={
          currentId === undefined
            ? undefined
            : { row: currentId, field: columns.shown[selection?.current?.cell[0] ?? -1]?.name }
        }
        viewIsNarrow={view.filtered.size > 0 || view.orderBy.length > 0}
        onGo={goToPlace}
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
          onSortAlso={(field) => {
            const now = view.orderBy.find((entry) => field.name in entry)?.[field.name];
            view.sort(field, now === undefined ? 'ASC' : now === 'ASC' ? 'DESC' : undefined, true);
          }}
          onSelect={setSelection}
          onHint={showHint}
        />
        <RowPanel open={open} id={inForm} onGo={setInForm} onClose={() => setInForm(undefined)} />
      </div>
      <GridStatus store={store} columns={columns.shown} selection={selection} hint={hint} />
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
