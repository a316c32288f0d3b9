import type { GraphQLSchema } from 'graphql';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { buildGraphql } from '../api/buildGraphql.ts';
import { Execution } from '../api/execution/Execution.ts';
import type { Edition } from './Edition.ts';

/** Derives from definitions all that serves them. */
export function buildEdition(
  number: number,
  definitions: Definitions,
  platform: GraphQLSchema | undefined,
  ...reading: [ConstructorParameters<typeof Execution>[1], ConstructorParameters<typeof Execution>[2]]
): Edition {
  const graphql = buildGraphql(definitions, platform, (...rows) => execution.showRows(...rows));
  const execution = new Execution(graphql, ...reading);
  return { number, definitions, execution };
}
