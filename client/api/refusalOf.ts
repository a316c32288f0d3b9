import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** The coded refusal in an error of GraphQL; `NETWORK` where the server could not be reached. */
export function refusalOf(error: unknown): {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
} {
  if (!CombinedGraphQLErrors.is(error)) return { code: 'NETWORK', details: {} };
  const { code, details } = error.errors[0]?.extensions ?? {};
  return {
    code: typeof code === 'string' ? code : 'INTERNAL',
    details: typeof details === 'object' && details !== null ? { ...details } : {},
  };
}
