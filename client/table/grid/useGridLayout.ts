import { useCallback, useMemo, useState } from 'react';
import type { Table } from '#schema/definition/Table.ts';
import { useMe } from '../../session/useMe.ts';
import { type ArrangedColumns, arrangeColumns } from './arrangeColumns.ts';
import { changeLayout, type LayoutChange } from './changeLayout.ts';
import type { GridLayout } from './GridLayout.ts';
import { rememberedLayout, rememberLayout } from './rememberedLayout.ts';

export interface ColumnsInUse extends ArrangedColumns {
  readonly widths: GridLayout['widths'];
  readonly change: (change: LayoutChange) => void;
}

/** The columns of a grid as the person who is signed in left them. */
export function useGridLayout(table: Table): ColumnsInUse {
  const { id } = useMe();
  const [layout, setLayout] = useState(() => rememberedLayout(id, table));
  const change = useCallback(
    (one: LayoutChange) =>
      setLayout((before) => {
        const after = changeLayout(table, before, one);
        rememberLayout(id, table, after);
        return after;
      }),
    [id, table],
  );
  const { order, hidden, frozenTo, widths } = layout;
  const arranged = useMemo(
    () => arrangeColumns(table, { order, hidden, widths: {}, ...(frozenTo === undefined ? {} : { frozenTo }) }),
    [table, order, hidden, frozenTo],
  );
  return useMemo(() => ({ ...arranged, widths, change }), [arranged, widths, change]);
}
