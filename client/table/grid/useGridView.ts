import { useCallback, useMemo, useState } from 'react';
import type { Field } from '#schema/definition/Field.ts';
import type { RowView } from '../../api/RowTransport.ts';
import type { TableKit } from '../../api/TableKit.ts';
import type { TableStore } from '../store/TableStore.ts';
import type { ColumnFilter } from './ColumnFilter.ts';
import { type ColumnFilters, filteredFields, filterWhere } from './filterWhere.ts';
import { type Direction, sortedBy } from './sortedBy.ts';

/** What of the rows is shown, and in which order. */
export interface GridView {
  readonly orderBy: RowView['orderBy'];
  readonly filters: ColumnFilters;
  /** Names of the fields that are filtered. */
  readonly filtered: ReadonlySet<string>;
  /** How many rows there were before any was left out. */
  readonly total: number | undefined;
  readonly filter: (field: Field, filter: ColumnFilter) => void;
  /** Sorts by a column alone, or by it after those that are sorted already; `undefined` sorts no longer by it. */
  readonly sort: (field: Field, direction: Direction | undefined, also: boolean) => void;
  /** Shows all rows in their usual order; resolves when they are there. */
  readonly clear: () => Promise<void>;
  /** Reads the rows anew: what was changed since stands where it belongs, or not at all. */
  readonly again: () => void;
}

export function useGridView(store: TableStore, kit: TableKit, onShown: () => void): GridView {
  const [orderBy, setOrderBy] = useState<RowView['orderBy']>([]);
  const [filters, setFilters] = useState<ColumnFilters>({});
  const [total, setTotal] = useState<number>();
  const show = useCallback(
    async (order: RowView['orderBy'], by: ColumnFilters): Promise<void> => {
      if (Object.keys(store.view.where).length === 0) setTotal(store.count);
      setOrderBy(order);
      setFilters(by);
      await store.show({ orderBy: order, where: filterWhere(kit, by) });
      onShown();
    },
    [store, kit, onShown],
  );
  return useMemo(
    () => ({
      orderBy,
      filters,
      filtered: new Set(filteredFields(kit, filters)),
      total,
      filter: (field, filter) => void show(orderBy, { ...filters, [field.name]: filter }),
      sort: (field, direction, also) => void show(sortedBy(orderBy, field.name, direction, also), filters),
      clear: () => show([], {}),
      again: () => void show(orderBy, filters),
    }),
    [orderBy, filters, total, kit, show],
  );
}
