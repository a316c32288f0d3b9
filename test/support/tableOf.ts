import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { PlacedField, PlacedTable } from '#schema/fields/PlacedField.ts';
import { placeTable } from '#schema/fields/placeTable.ts';

/** A table of the first catalogue, placed. */
export function tableOf(definitions: Definitions, name: string): PlacedTable {
  const catalogue = firstCatalogue(definitions);
  const table = catalogue.tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`No table ${name}`);
  return placeTable(table, catalogue, definitions.codeLists);
}

export function firstCatalogue(definitions: Definitions): Catalogue {
  const [catalogue] = definitions.catalogues;
  if (catalogue === undefined) throw new Error('No catalogue');
  return catalogue;
}

export function fieldOf(table: PlacedTable, name: string): PlacedField {
  const field = table.fields.get(name);
  if (field === undefined) throw new Error(`No field ${name}`);
  return field;
}
