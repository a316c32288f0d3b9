import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';

const signaturesQuery = gql`
  query Signatures($id: ID!) {
    submission(id: $id) {
      id
      signatures
    }
  }
`;

/** Who signs the printed sheet of a submission, as the plan has it. */
export function useSignatures(submission: string): readonly string[] {
  const { data } = useQuery<{ submission: { signatures: readonly string[] } | null }>(signaturesQuery, {
    variables: { id: submission },
  });
  return data?.submission?.signatures ?? [];
}
