import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Problem } from '#schema/problems/problem.ts';

/** A refusal as GraphQL tells it: the code and the typed details under `extensions`. */
export function problemToGraphql(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = error instanceof GraphQLError ? error.originalError : error;
  if (original instanceof Problem)
    return { ...formatted, message: original.message, extensions: { code: original.code, details: original.details } };
  return formatted;
}
