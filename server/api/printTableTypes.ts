import { lexicographicSortSchema, printSchema } from 'graphql';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { buildGraphql } from './buildGraphql.ts';

/** The GraphQL text of what definitions say, in the order of their tables; `sorted` by name. */
export function printTableTypes(definitions: Definitions, sorted = false): string {
  const { schema } = buildGraphql(definitions, undefined, () => {
    throw new Error('A schema that is only printed answers nothing');
  });
  return printSchema(sorted ? lexicographicSortSchema(schema) : schema);
}
