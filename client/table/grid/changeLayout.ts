import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { type ArrangedColumns, arrangeColumns } from './arrangeColumns.ts';
import type { GridLayout } from './GridLayout.ts';

/** What a person does to the columns of a grid. */
export type LayoutChange =
  | { readonly do: 'resize'; readonly field: string; readonly width: number }
  /** To a place among the drawn columns. */
  | { readonly do: 'move'; readonly field: string; readonly to: number }
  | { readonly do: 'hide' | 'show'; readonly field: string }
  | { readonly do: 'freeze'; readonly field: string | null }
  | { readonly do: 'reset' };

/** The layout after a change. The last drawn column cannot be hidden. */
export function changeLayout(
  table: Pick<Table, 'fields' | 'key'>,
  layout: GridLayout,
  change: LayoutChange,
): GridLayout {
  const { all, shown, frozen } = arrangeColumns(table, layout);
  switch (change.do) {
    case 'resize':
      return { ...layout, widths: { ...layout.widths, [change.field]: Math.round(change.width) } };
    case 'hide':
      return shown.length < 2 ? layout : { ...layout, hidden: [...new Set([...layout.hidden, change.field])] };
    case 'show':
      return { ...layout, hidden: layout.hidden.filter((name) => name !== change.field) };
    case 'freeze':
      return { ...layout, frozenTo: change.field };
    case 'reset':
      return { order: [], hidden: [], widths: {} };
    case 'move':
      return moved(all, { shown, frozen }, layout, change);
    default:
      return layout;
  }
}

function moved(
  all: readonly Field[],
  { shown, frozen }: Pick<ArrangedColumns, 'shown' | 'frozen'>,
  layout: GridLayout,
  { field, to }: { readonly field: string; readonly to: number },
): GridLayout {
  const names = shown.map(({ name }) => name).filter((name) => name !== field);
  names.splice(to, 0, field);
  const drawn = new Set(names);
  const next = names[Symbol.iterator]();
  // Hidden columns keep their places.
  const order = all.map(({ name }) => (drawn.has(name) ? (next.next().value ?? name) : name));
  return { ...layout, order, frozenTo: frozen === 0 ? null : (names[frozen - 1] ?? null) };
}
