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
        pinyin
        initials
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
          carry {
            total
            carried
            confirmed
            changed
            dropped
            new
          }
          reopened
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

/**
 * The collection with the tables the person may see; `id` absent is the current one, and the value is `null` where
 * there is none. What is known is shown while it is asked anew.
 */
export function useCollection(
  id: string | undefined,
  policy: 'cache-and-network' | 'cache-first' = 'cache-and-network',
): Fetched<Collection | null> {
  const { data, error, refetch } = useQuery<{ collection: Collection | null }>(collectionQuery, {
    variables: { id: id ?? null },
    fetchPolicy: policy,
    nextFetchPolicy: 'cache-first',
  });
  const reload = useCallback(() => void refetch().catch(() => {}), [refetch]);
  return { value: data?.collection, error, reload };
}
