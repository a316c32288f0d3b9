import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { Issue } from '#schema/issues/Issue.ts';
import type { Fetched } from './useCollection.ts';

/** A fault that is held until submission. */
export interface Failure {
  readonly code: Issue['code'];
  readonly severity: 'error' | 'warning';
  /** The row it stands in; `null` where it is of the table as a whole. */
  readonly row: string | null;
  readonly fields: readonly string[];
  /** Words of the definition for a check; empty where the code has words of its own. */
  readonly message: string;
  readonly details: Issue['details'];
}

const failuresQuery = gql`
  query Failures($submission: ID!) {
    failures(submission: $submission) {
      code
      severity
      row
      fields
      message
      details
    }
  }
`;

/** What keeps a submission from being sent, as the server finds it over all rows; asked only when `wanted`. */
export function useFailures(submission: string | undefined, wanted: boolean): Fetched<readonly Failure[]> {
  const { data, error, refetch } = useQuery<{
    failures: readonly (Omit<Failure, 'details'> & { readonly details: string })[];
  }>(failuresQuery, {
    variables: { submission: submission ?? '' },
    skip: submission === undefined || !wanted,
    fetchPolicy: 'network-only',
  });
  const value = useMemo(
    () =>
      data?.failures.map((failure) => ({
        ...failure,
        details: JSON.parse(failure.details || '{}') as Issue['details'],
      })),
    [data],
  );
  return { value, error, reload: () => void (wanted ? refetch() : undefined) };
}
