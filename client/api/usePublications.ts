import { gql } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { DefinitionFaultFound } from './askDraftReview.ts';

export type PublicationChoice = 'optional' | 'supplement';

/** A change of definitions that was published, waits or failed. */
export interface Publication {
  readonly id: number;
  readonly state: 'waiting' | 'scheduled' | 'live' | 'failed' | 'withdrawn';
  readonly files: readonly string[];
  readonly lines: readonly string[];
  readonly reason: string | null;
  readonly personName: string | null;
  readonly madeAt: string;
  readonly dueAt: string | null;
  readonly liveAt: string | null;
  readonly edition: number | null;
  readonly failure: string | null;
  readonly choice: PublicationChoice | null;
  readonly mayDecide: boolean;
}

/** Why what is in the folder of definitions is not in force. */
export interface FolderRefused {
  readonly at: string;
  readonly faults: readonly DefinitionFaultFound[];
  readonly reasons: readonly string[];
}

const entry = `id state files lines reason personName madeAt dueAt liveAt edition failure choice mayDecide`;

const publicationsQuery = gql`
  query Publications {
    definitionsState { edition refused { at faults { file line column code message mend } reasons } }
    publications(limit: 100) { ${entry} }
  }
`;

const decideMutation = gql`
  mutation DecidePublication($id: Int!, $choice: PublicationChoice!) {
    decidePublication(id: $id, choice: $choice) { ${entry} }
  }
`;

const withdrawMutation = gql`
  mutation WithdrawPublication($id: Int!) {
    withdrawPublication(id: $id) { ${entry} }
  }
`;

interface Answer {
  readonly definitionsState: { readonly edition: number; readonly refused: FolderRefused | null };
  readonly publications: readonly Publication[];
}

/** The record of what changed in the definitions, and what a person may decide of it. */
export function usePublications() {
  const { data, error, refetch } = useQuery<Answer>(publicationsQuery, { fetchPolicy: 'cache-and-network' });
  const [decide] = useMutation(decideMutation);
  const [withdraw] = useMutation(withdrawMutation);
  return useMemo(
    () => ({
      value: data,
      error,
      reload: () => void refetch(),
      decide: async (id: number, choice: PublicationChoice) => {
        await decide({ variables: { id, choice } });
        await refetch();
      },
      withdraw: async (id: number) => {
        await withdraw({ variables: { id } });
        await refetch();
      },
    }),
    [data, error, refetch, decide, withdraw],
  );
}
