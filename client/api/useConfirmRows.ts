import { gql } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useMemo } from 'react';

const counts = `submission { id version rowCount carry { total carried confirmed changed dropped new } }`;

const confirmMutation = gql`
  mutation ConfirmRows($submission: ID!, $rows: [RowRevision!]!) {
    confirmed: confirmRows(submission: $submission, rows: $rows) {
      confirmed
      refused { id code }
      ${counts}
    }
  }
`;

const confirmAllMutation = gql`
  mutation ConfirmAllRows($submission: ID!) {
    confirmed: confirmAllRows(submission: $submission) {
      confirmed
      refused { id code }
      ${counts}
    }
  }
`;

export interface Confirmed {
  readonly confirmed: readonly string[];
  readonly refused: readonly { readonly id: string; readonly code: string }[];
}

/** Confirms that rows of last year hold as they are: some, or all that wait. */
export function useConfirmRows(submission: string): {
  readonly some: (rows: readonly { readonly id: string; readonly revision: number }[]) => Promise<Confirmed>;
  readonly all: () => Promise<Confirmed>;
} {
  const [confirm] = useMutation<{ confirmed: Confirmed }>(confirmMutation);
  const [confirmAll] = useMutation<{ confirmed: Confirmed }>(confirmAllMutation);
  return useMemo(() => {
    const nothing: Confirmed = { confirmed: [], refused: [] };
    return {
      some: async (rows) => (await confirm({ variables: { submission, rows } })).data?.confirmed ?? nothing,
      all: async () => (await confirmAll({ variables: { submission } })).data?.confirmed ?? nothing,
    };
  }, [confirm, confirmAll, submission]);
}
