import { type ApolloClient, gql } from '@apollo/client';

const refreshMutation = gql`
  mutation RefreshSubmission($submission: ID!) {
    refreshSubmission(submission: $submission)
  }
`;

/**
 * Brings what is copied and counted in a draft up to date. Where it cannot be done the rows are shown as they stand:
 * what differs is told at submission.
 */
export async function refreshSubmission(client: ApolloClient, submission: string): Promise<void> {
  await client.mutate({ mutation: refreshMutation, variables: { submission } }).catch(() => {});
}
