import type { GridColumn } from '@glideapps/glide-data-grid';
import type { PlacedTable } from '#schema/fields/PlacedField.ts';
import { usualWidth } from './columnWidths.ts';

/** The columns of a table's grid, as wide as the person made them or as they usually are. */
export function gridColumns(table: PlacedTable, widths: Readonly<Record<string, number>>): GridColumn[] {
  return [...table.fields.values()].map(({ field, codes }) => ({
    id: field.name,
    title: `${field.title}${field.unit === undefined ? '' : ` (${field.unit})`}${field.required ? ' *' : ''}`,
    width: widths[field.name] ?? usualWidth({ field, codes }),
    hasMenu: true,
  }));
}
