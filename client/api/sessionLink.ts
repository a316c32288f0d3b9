import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { from, switchMap } from 'rxjs';
import { renewalReasonOf } from './renewalReasonOf.ts';
import { sessionRenewal } from './sessionRenewal.ts';

/** Repeats an operation that came too late for its session as soon as its person has signed in again. */
export const sessionLink = new ErrorLink(({ error, operation, forward }) => {
  const codes = CombinedGraphQLErrors.is(error) ? error.errors.map((one) => String(one.extensions?.['code'])) : [];
  const reason = codes.map(renewalReasonOf).find((one) => one !== undefined);
  return reason === undefined ? undefined : from(sessionRenewal.wait(reason)).pipe(switchMap(() => forward(operation)));
});
