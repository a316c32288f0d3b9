import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';

export function tableIn(catalogue: Catalogue, name: string): Table {
  const table = catalogue.tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`${catalogue.id} has no table ${name}`);
  return table;
}
