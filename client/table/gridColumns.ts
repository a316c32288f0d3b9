import type { GridColumn } from '@glideapps/glide-data-grid';
import type { Table } from '#schema/definition/Table.ts';
import { usualWidth } from './columnWidths.ts';

/** The columns of a table's grid, as wide as the person made them or as they usually are. */
export function gridColumns(table: Table, widths: Readonly<Record<string, number>>): GridColumn[] {
  return table.fields.map((field) => ({
    id: field.name,
    title: `${field.title}${field.unit === undefined ? '' : ` (${field.unit})`}${field.required ? ' *' : ''}`,
    width: widths[field.name] ?? usualWidth(field),
    hasMenu: true,
  }));
}
