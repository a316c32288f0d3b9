import type { Catalogue } from '../definition/Catalogue.ts';
import type { Table } from '../definition/Table.ts';

/** The tables of the catalogue before whose rows a table carries on. A record follows records, a list lists. */
export function formerTables(table: Table, previous: Catalogue | undefined): readonly Table[] {
  if (previous === undefined) return [];
  return table.follows.flatMap((id) => previous.tables.filter((one) => one.id === id && one.shape === table.shape));
}
