import { readDefinitions } from '#schema/definition/readDefinitions.ts';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { RuleScope } from '#schema/rules/RuleScope.ts';
import { readFolder } from '#server/edition/readFolder.ts';

/** The invented orchard of two years: a record, a list, and a list that refers to it. */
export const orchard: Definitions = await readOrchard();

async function readOrchard(): Promise<Definitions> {
  const read = readDefinitions(await readFolder('test/fixtures/rules'));
  if (!read.ok) throw new Error(JSON.stringify(read.faults, undefined, 2));
  return read.definitions;
}

export function orchardOf(year: number): Catalogue {
  const catalogue = orchard.catalogues.find((candidate) => candidate.year === year);
  if (catalogue === undefined) throw new Error(`No orchard of ${year}`);
  return catalogue;
}

export function orchardTable(name: string): Table {
  const table = orchardOf(2023).tables.find((candidate) => candidate.name === name);
  if (table === undefined) throw new Error(`No table ${name}`);
  return table;
}

/** Where a rule about a table of the orchard stands; without a table it is asked once. */
export function orchardScope(table: string | undefined, result: RuleScope['result'] = 'condition'): RuleScope {
  return {
    catalogue: orchardOf(2023),
    codeLists: orchard.codeLists,
    previous: orchardOf(2022),
    result,
    ...(table === undefined ? {} : { table: orchardTable(table) }),
  };
}
