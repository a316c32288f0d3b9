import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { CollectionTable } from './Collection.ts';

export interface FailureCount {
  readonly errors: number | null;
  readonly warnings: number | null;
}

const countsQuery = gql`
  query FailureCounts($id: ID) {
    collection(id: $id) {
      id
      tables {
        name
        submissions {
          id
          errors
          warnings
        }
      }
    }
  }
`;

interface Answer {
  readonly collection: {
    readonly tables: readonly {
      readonly submissions: readonly (FailureCount & Pick<CollectionTable['submissions'][number], 'id'>)[];
    }[];
  } | null;
}

/** How much is wrong in each submission, by its id; counted over all rows, so it comes after the page. */
export function useFailureCounts(collection: string): ReadonlyMap<string, FailureCount> {
  const { data } = useQuery<Answer>(countsQuery, { variables: { id: collection }, fetchPolicy: 'no-cache' });
  return useMemo(
    () => new Map(data?.collection?.tables.flatMap((table) => table.submissions.map((one) => [one.id, one] as const))),
    [data],
  );
}
