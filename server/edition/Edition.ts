import type { GraphQLSchema } from 'graphql';
import type { Definitions } from '#schema/definition/Definitions.ts';

/** All definitions in force with what is derived from them: one immutable value, swapped whole. */
export interface Edition {
  readonly definitions: Definitions;
  readonly graphql: GraphQLSchema;
}
