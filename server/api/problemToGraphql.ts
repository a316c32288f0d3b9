import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Problem } from '#schema/problems/problem.ts';

/**
 * A refusal as GraphQL tells it: the code and the typed details under `extensions`. What is no refusal is an error of
 * ours: the caller learns an id, the log the rest. `translate` finds the refusal in an error of the database.
 */
export function problemToGraphql(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: (error: unknown) => string,
  translate: (error: unknown) => Problem | undefined = () => undefined,
): GraphQLFormattedError {
  const thrown = error instanceof GraphQLError ? error.originalError : error;
  const original = translate(thrown) ?? thrown;
  if (original instanceof Problem)
    return { ...formatted, message: original.message, extensions: { code: original.code, details: original.details } };
  const isOfRequest = original === undefined || original === null || original instanceof GraphQLError;
  if (isOfRequest && formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  const { locations, path } = formatted;
  return {
    message: 'Internal error',
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code: 'INTERNAL', details: { id: log(original ?? error) } },
  };
}
