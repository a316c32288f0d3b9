import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import type { Collection } from './Collection.ts';

const collectionQuery = gql`
  query Collection($id: ID) {
    collection(id: $id) {
      id
      title
      catalogue {
        id
        name
        title
        year
        windows {
          name
          title
          start
          end
          at
        }
        groups
      }
      tables {
        no
        name
        title
        layer
        group
        shape
        applies
        due
        fieldTitles
        submissions {
          id
          table
          department {
            code
            name
          }
          fields
          state
          version
          due
          editable
          moves
          rowCount
          filledCells
        }
      }
    }
  }
`;

export interface Fetched<Value> {
  readonly value: Value | undefined;
  readonly error: Error | undefined;
  readonly reload: () => void;
}

/** The collection with the tables the person may see; `id` absent is the current one. What is known is shown while it is asked anew. */
export function useCollection(id: string | undefined): Fetched<Collection> {
  const { data, error, refetch } = useQuery<{ collection: Collection | null }>(collectionQuery, {
    variables: { id: id ?? null },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const reload = useCallback(() => void refetch(), [refetch]);
  return { value: data?.collection ?? undefined, error, reload };
}
