import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';

type Widths = Readonly<Record<string, number>>;

const bySize = { s: 80, m: 130, l: 220, full: 320 } as const;

/** The width a column begins with: room for its title and for what it usually holds. */
export function usualWidth(field: Field): number {
  const title = 40 + 14 * (field.title.length + (field.unit === undefined ? 0 : field.unit.length + 2));
  const hint = field.display.width === undefined ? 100 : bySize[field.display.width];
  return Math.max(80, Math.min(260, Math.max(title, hint)));
}

function place(table: Table): string {
  return `columns/${table.id}`;
}

/** Widths the person gave columns of a table, remembered in this browser. */
export function rememberedWidths(table: Table): Widths {
  try {
    return JSON.parse(localStorage.getItem(place(table)) ?? '{}') as Widths;
  } catch {
    return {};
  }
}

export function rememberWidth(table: Table, field: string, width: number): void {
  localStorage.setItem(place(table), JSON.stringify({ ...rememberedWidths(table), [field]: width }));
}
