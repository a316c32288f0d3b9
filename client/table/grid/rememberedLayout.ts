import type { Table } from '#schema/definition/Table.ts';
import { type GridLayout, plainLayout } from './GridLayout.ts';

function place(person: string, table: string): string {
  return `columns/${person}/${table}`;
}

/** How a person left the columns of a table in this browser, or those of the table that it follows. */
export function rememberedLayout(person: string, table: Pick<Table, 'id' | 'follows'>): GridLayout {
  for (const id of [table.id, ...table.follows]) {
    const text = localStorage.getItem(place(person, id));
    const layout = text === null ? undefined : readLayout(text);
    if (layout !== undefined) return layout;
  }
  return plainLayout;
}

export function rememberLayout(person: string, table: Pick<Table, 'id'>, layout: GridLayout): void {
  try {
    localStorage.setItem(place(person, table.id), JSON.stringify(layout));
  } catch {
    // A full or forbidden store keeps nobody from working.
  }
}

/** What was stored by this or an earlier version; `undefined` where it is something else. */
function readLayout(text: string): GridLayout | undefined {
  try {
    const read = JSON.parse(text) as Partial<GridLayout> | null;
    if (typeof read !== 'object' || read === null) return undefined;
    const { order, hidden, widths, frozenTo } = read;
    return {
      order: Array.isArray(order) ? order : [],
      hidden: Array.isArray(hidden) ? hidden : [],
      widths: typeof widths === 'object' ? widths : {},
      ...(frozenTo === undefined ? {} : { frozenTo }),
    };
  } catch {
    return undefined;
  }
}
