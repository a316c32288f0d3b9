import { gql } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useCallback } from 'react';
import type { Submission, SubmissionMove } from './Collection.ts';

const moveMutation = gql`
  mutation MoveSubmission($submission: ID!, $move: SubmissionMove!, $version: Int!) {
    moveSubmission(submission: $submission, move: $move, version: $version) {
      id
      state
      version
      editable
      moves
      rowCount
      filledCells
    }
  }
`;

/** Sends a submission, or takes it back. */
export function useMoveSubmission(): (submission: Submission, move: SubmissionMove) => Promise<void> {
  const [mutate] = useMutation(moveMutation);
  return useCallback(
    async (submission, move) => {
      await mutate({ variables: { submission: submission.id, move, version: submission.version } });
    },
    [mutate],
  );
}
