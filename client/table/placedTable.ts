import type { CodeList } from '#schema/definition/CodeList.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { PlacedTable } from '#schema/fields/PlacedField.ts';
import { placeTable } from '#schema/fields/placeTable.ts';

const noLists: ReadonlyMap<string, CodeList> = new Map();

/** A table whose code lists and windows are not at hand: the server holds its values to them. */
export function placedTable(table: Table): PlacedTable {
  return placeTable(table, { year: 0, windows: {} }, noLists);
}
