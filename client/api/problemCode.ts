import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** The coded refusal an error carries, or `undefined` where the network or the server failed. */
export function problemCode(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const code = error.errors[0]?.extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL';
}
