import type { Table } from '#schema/definition/Table.ts';
import type { RowValues } from '#schema/rows/readRow.ts';

/** What a new row of a table begins with. */
export function prefilledValues(table: Table): RowValues {
  return Object.fromEntries(
    table.fields.flatMap((field) => (field.default === undefined ? [] : [[field.name, field.default]])),
  );
}
