import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { CollectionEntry } from './Collection.ts';

const collectionsQuery = gql`
  query Collections {
    collections {
      id
      title
    }
  }
`;

/** All collections of the person's school. */
export function useCollections(): readonly CollectionEntry[] {
  const { data } = useQuery<{ collections: readonly CollectionEntry[] }>(collectionsQuery);
  return data?.collections ?? [];
}
