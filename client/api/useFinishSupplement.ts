import { gql } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import type { Submission } from './Collection.ts';

const finishMutation = gql`
  mutation FinishSupplement($submission: ID!, $version: Int!) {
    finishSupplement(submission: $submission, version: $version) {
      id
      state
      version
      editable
      moves
      reopened
    }
  }
`;

/** Says that the fields are filled in for which a sent submission was opened again. */
export function useFinishSupplement(): (submission: Submission) => Promise<void> {
  const [mutate] = useMutation(finishMutation);
  return useCallback(
    async ({ id, version }) => {
      await mutate({ variables: { submission: id, version } });
    },
    [mutate],
  );
}
