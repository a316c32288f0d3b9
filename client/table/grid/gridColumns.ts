import type { GridColumn } from '@glideapps/glide-data-grid';
import type { Field } from '#schema/definition/Field.ts';
import type { PlacedTable } from '#schema/fields/PlacedField.ts';
import { usualWidth } from './usualWidth.ts';

/** Columns as the grid draws them, as wide as the person made them or as they usually are. */
export function gridColumns(
  columns: readonly Field[],
  table: PlacedTable,
  widths: Readonly<Record<string, number>>,
): GridColumn[] {
  return columns.map((field) => ({
    id: field.name,
    title: columnTitle(field),
    width: widths[field.name] ?? usualWidth({ field, codes: table.fields.get(field.name)?.codes }),
    hasMenu: true,
  }));
}

/** How a column is called: with its unit, and a star where it must be filled. */
export function columnTitle(field: Field): string {
  return `${field.title}${field.unit === undefined ? '' : ` (${field.unit})`}${field.required ? ' *' : ''}`;
}
