import { type ApolloClient, gql } from '@apollo/client';

const refreshMutation = gql`
  mutation RefreshSubmission($submission: ID!) {
    refreshSubmission(submission: $submission)
  }
`;

/**
 * Brings what is copied and counted in a draft up to date, and answers how many rows changed. Where it cannot be done the
 * rows are shown as they stand: what differs is told at submission.
 */
export async function refreshSubmission(client: ApolloClient, submission: string): Promise<number> {
  return client
    .mutate<{ refreshSubmission: number }>({ mutation: refreshMutation, variables: { submission } })
    .then(({ data }) => data?.refreshSubmission ?? 0)
    .catch(() => 0);
}
