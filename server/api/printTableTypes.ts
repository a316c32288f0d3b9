import { lexicographicSortSchema, printSchema, printType, type GraphQLSchema } from 'graphql';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Table } from '#schema/definition/Table.ts';
import { graphqlTypeName } from '#schema/derived/names.ts';
import { buildGraphql } from './buildGraphql.ts';

/** The GraphQL text of what definitions say, in the order of their tables; `sorted` by name. */
export function printTableTypes(definitions: Definitions, sorted = false): string {
  const schema = schemaOf(definitions);
  return printSchema(sorted ? lexicographicSortSchema(schema) : schema);
}

/** The GraphQL text of the types that one table has of its own. */
export function printTypesOf(definitions: Definitions, catalogue: Catalogue, table: Table): string {
  const schema = schemaOf({ ...definitions, catalogues: [catalogue] });
  const names = catalogue.tables.map((one) => graphqlTypeName(catalogue, one));
  const own = graphqlTypeName(catalogue, table);
  // Of tables whose names begin alike, the longer name is the owner.
  const owner = (type: string): string | undefined =>
    names.filter((name) => type.startsWith(name)).toSorted((a, b) => b.length - a.length)[0];
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => owner(name) === own)
    .map(printType)
    .join('\n\n');
}

function schemaOf(definitions: Definitions): GraphQLSchema {
  return buildGraphql(definitions, undefined, () => {
    throw new Error('A schema that is only printed answers nothing');
  }).schema;
}
