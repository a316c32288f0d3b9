import { useCallback, useMemo, useState } from 'react';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { RowView } from '../../api/RowTransport.ts';
import type { TableStore } from '../store/TableStore.ts';
import type { ColumnFilter } from './ColumnFilter.ts';
import { type ColumnFilters, filterWhere } from './filterWhere.ts';

export type Direction = 'ASC' | 'DESC';

/** What of the rows is shown, and in which order. */
export interface GridView {
  readonly orderBy: RowView['orderBy'];
  readonly filters: ColumnFilters;
  /** Names of the fields that are filtered. */
  readonly filtered: ReadonlySet<string>;
  readonly filter: (field: Field, filter: ColumnFilter) => void;
  /** Sorts by a column alone, or by it after those that are sorted already; `undefined` sorts no longer by it. */
  readonly sort: (field: Field, direction: Direction | undefined, also: boolean) => void;
  readonly clear: () => void;
  /** Reads the rows anew: what was changed since stands where it belongs, or not at all. */
  readonly again: () => void;
}

export function useGridView(store: TableStore, table: Table, onShown: () => void): GridView {
  const [orderBy, setOrderBy] = useState<RowView['orderBy']>([]);
  const [filters, setFilters] = useState<ColumnFilters>({});
  const show = useCallback(
    (order: RowView['orderBy'], by: ColumnFilters): void => {
      setOrderBy(order);
      setFilters(by);
      void store.show({ orderBy: order, where: filterWhere(table, by) }).then(onShown);
    },
    [store, table, onShown],
  );
  return useMemo(
    () => ({
      orderBy,
      filters,
      filtered: new Set(Object.keys(filterWhere(table, filters))),
      filter: (field, filter) => show(orderBy, { ...filters, [field.name]: filter }),
      sort(field, direction, also) {
        const others = also || direction === undefined ? orderBy.filter((entry) => !(field.name in entry)) : [];
        const at = orderBy.findIndex((entry) => field.name in entry);
        const order =
          direction === undefined
            ? others
            : also && at >= 0
              ? orderBy.with(at, { [field.name]: direction })
              : [...others, { [field.name]: direction }];
        show(order, filters);
      },
      clear: () => show([], {}),
      again: () => show(orderBy, filters),
    }),
    [orderBy, filters, table, show],
  );
}
