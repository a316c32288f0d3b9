import { createHash } from 'node:crypto';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { tableConstraints } from './tableConstraints.ts';
import { tableEntity } from './tableEntity.ts';

/** A data table with what tells whether the database has it as it should be. */
export interface FingerprintedTable {
  readonly catalogue: Catalogue;
  readonly table: Table;
  /** `<schema>.<table>`. */
  readonly relation: string;
  readonly fingerprint: string;
}

const known = new WeakMap<Table, { readonly lists: Definitions['codeLists']; readonly found: FingerprintedTable }>();

/** Every data table of the definitions, with the hash of all that the database is to know of it. */
export function fingerprintedTables(definitions: Definitions): readonly FingerprintedTable[] {
  return definitions.catalogues.flatMap((catalogue) =>
    catalogue.tables.map((table) => {
      const before = known.get(table);
      if (before !== undefined && before.lists === definitions.codeLists) return before.found;
      const found = fingerprinted(catalogue, table, definitions);
      known.set(table, { lists: definitions.codeLists, found });
      return found;
    }),
  );
}

function fingerprinted(catalogue: Catalogue, table: Table, definitions: Definitions): FingerprintedTable {
  const { properties, indexes, comment } = tableEntity(catalogue, table).meta;
  const constraints = tableConstraints([{ catalogue, table }], definitions);
  const facts = [properties, indexes, comment, constraints.map(({ name, mark }) => [name, mark])];
  const fingerprint = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  return { catalogue, table, relation: `${snakeCase(catalogue.name)}.${snakeCase(table.name)}`, fingerprint };
}
