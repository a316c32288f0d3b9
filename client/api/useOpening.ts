import { gql } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';

export interface PlanToOpen {
  readonly id: string;
  readonly title: string;
  readonly catalogue: string;
  readonly year: number;
  readonly isOpen: boolean;
}

/** What comes over from last year into one department's part of a table. */
export interface CarriedTable {
  readonly no: string;
  readonly table: string;
  readonly title: string;
  readonly department: string;
  readonly departmentName: string;
  readonly rows: number;
  readonly unplaced: number;
  readonly reason: string | null;
  readonly emptied: readonly { readonly field: string; readonly title: string; readonly count: number }[];
  /** In a rehearsal only. */
  readonly failures: readonly {
    readonly code: string;
    readonly severity: string;
    readonly fields: readonly string[];
    readonly count: number;
  }[];
}

/** A change of the plan's file that a running collection has not taken over. */
export interface PlanLine {
  readonly key: string;
  readonly text: string;
  readonly breaking: boolean;
}

const carried = `no table title department departmentName rows unplaced reason emptied { field title count }
  failures { code severity fields count }`;

const plansQuery = gql`
  query PlansToOpen {
    plansToOpen {
      id
      title
      catalogue
      year
      isOpen
    }
    collections {
      id
      title
    }
  }
`;

const rehearsalQuery = gql`
  query Rehearsal($plan: ID!) {
    rehearsal(plan: $plan) { ${carried} }
  }
`;

const openMutation = gql`
  mutation OpenCollection($plan: ID!) {
    openCollection(plan: $plan) { collection carried { ${carried} } }
  }
`;

const differenceQuery = gql`
  query PlanDifference($collection: Int!) {
    planDifference(collection: $collection) {
      key
      text
      breaking
    }
  }
`;

const takeOverMutation = gql`
  mutation TakeOverPlan($collection: Int!, $keys: [String!]) {
    takeOverPlan(collection: $collection, keys: $keys) {
      key
      text
      breaking
    }
  }
`;

interface Plans {
  readonly plansToOpen: readonly PlanToOpen[];
  readonly collections: readonly { readonly id: string; readonly title: string }[];
}

/** Plans that a school may open a collection by, and what opening does. */
export function useOpening() {
  const client = useApolloClient();
  const { data, error, refetch } = useQuery<Plans>(plansQuery, { fetchPolicy: 'cache-and-network' });
  return useMemo(
    () => ({
      value: data,
      error,
      reload: () => void refetch(),
      async rehearse(plan: string): Promise<readonly CarriedTable[]> {
        const answer = await client.query<{ rehearsal: readonly CarriedTable[] }>({
          query: rehearsalQuery,
          variables: { plan },
          fetchPolicy: 'no-cache',
        });
        return answer.data?.rehearsal ?? [];
      },
      async open(plan: string): Promise<string | undefined> {
        const answer = await client.mutate<{ openCollection: { collection: string } }>({
          mutation: openMutation,
          variables: { plan },
        });
        await client.refetchQueries({ include: 'active' });
        return answer.data?.openCollection.collection;
      },
      async difference(collection: string): Promise<readonly PlanLine[]> {
        const answer = await client.query<{ planDifference: readonly PlanLine[] }>({
          query: differenceQuery,
          variables: { collection: Number(collection) },
          fetchPolicy: 'no-cache',
        });
        return answer.data?.planDifference ?? [];
      },
      async takeOver(collection: string, keys: readonly string[]): Promise<readonly PlanLine[]> {
        const answer = await client.mutate<{ takeOverPlan: readonly PlanLine[] }>({
          mutation: takeOverMutation,
          variables: { collection: Number(collection), keys },
        });
        return answer.data?.takeOverPlan ?? [];
      },
    }),
    [client, data, error, refetch],
  );
}
