import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { from, switchMap } from 'rxjs';
import { sessionRenewal } from './sessionRenewal.ts';

/** Repeats an operation that came too late for its session as soon as the person has signed in again. */
export const sessionLink = new ErrorLink(({ error, operation, forward }) => {
  const refused =
    CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.['code'] === 'NOT_SIGNED_IN');
  return refused ? from(sessionRenewal.wait()).pipe(switchMap(() => forward(operation))) : undefined;
});
