import { useTranslation } from 'react-i18next';
import type { Block } from '../editing/Block.ts';
import type { EditTarget } from '../editing/EditTarget.ts';
import { fillFromEdge } from '../editing/fill/fillFromEdge.ts';
import type { Editing } from '../editing/useBlockEditing.ts';
import type { CellCommand } from './CellMenu.tsx';
import type { ColumnFilter } from './ColumnFilter.ts';
import { filterByValue } from './filterByValue.ts';
import type { Place } from './gridMoves.ts';
import type { GridView } from './useGridView.ts';

interface Options {
  readonly target: EditTarget;
  readonly editing: Editing;
  readonly view: GridView;
  readonly blocks: () => readonly Block[];
  readonly selectedRows: () => readonly string[];
  readonly onOpenForm: (row: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: (ids: readonly string[]) => void;
}

/** What the menu of cells offers at a place. */
export function useCellCommands(options: Options): (place: Place) => readonly (readonly CellCommand[])[] {
  const { target, editing, view, blocks, selectedRows } = options;
  const { t } = useTranslation();
  return ([column, at]) => {
    const { store, columns } = target;
    const id = store.idAt(at);
    const row = id === undefined ? undefined : store.row(id);
    const field = columns[column];
    const value = field === undefined ? undefined : (row?.values[field.name] ?? null);
    const filter: ColumnFilter | undefined =
      field === undefined || value === undefined ? undefined : filterByValue(field, value);
    const last = blocks().at(-1);
    const fixed = !target.mayAdd;
    return [
      [
        {
          key: 'form',
          words: t('openForm'),
          keys: 'Ctrl+Enter',
          run: () => id !== undefined && options.onOpenForm(id),
        },
        {
          key: 'filter',
          words: t('filterByThis'),
          disabled: filter === undefined || store.row(id ?? '')?.stored === undefined,
          run: () => field !== undefined && filter !== undefined && view.filter(field, filter),
        },
      ],
      [
        {
          key: 'down',
          words: t('fillDown'),
          keys: 'Ctrl+D',
          disabled: fixed || last === undefined,
          run: () => last !== undefined && fillFromEdge(target, last, 'down'),
        },
        {
          key: 'clear',
          words: t('clearCells'),
          keys: 'Delete',
          disabled: fixed,
          run: () => editing.block.clear(blocks()),
        },
        { key: 'bulk', words: t('bulkEdit'), disabled: fixed, run: () => editing.openPanel('bulk') },
      ],
      [
        { key: 'add', words: t('addRow'), disabled: fixed, run: options.onAdd },
        { key: 'duplicate', words: t('duplicateRows'), disabled: fixed, run: () => editing.duplicate(selectedRows()) },
        { key: 'remove', words: t('removeRows'), disabled: fixed, run: () => options.onRemove(selectedRows()) },
      ],
    ];
  };
}
