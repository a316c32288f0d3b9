import { isTyped } from '#schema/definition/isTyped.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Cells } from './planRow.ts';

/** Cells of typed fields of the part that the changes filled, less those that they emptied. */
export function addedCells(table: Table, part: readonly string[] | null, changes: readonly Cells[]): number {
  const counted = new Set(
    table.fields.flatMap((field) => (isTyped(field) && (part?.includes(field.name) ?? true) ? [field.name] : [])),
  );
  let added = 0;
  for (const cells of changes)
    for (const [name, [from, to]] of Object.entries(cells))
      if (counted.has(name)) added += Number(to !== null) - Number(from !== null);
  return added;
}
