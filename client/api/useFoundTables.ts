import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';

const tablesQuery = gql`
  query FindTables($search: String) {
    tables(search: $search) {
      catalogue
      name
      matchedFields
    }
  }
`;

interface Found {
  readonly catalogue: string;
  readonly name: string;
  readonly matchedFields: readonly string[];
}

/**
 * The tables that the server finds for a text, by pinyin and aliases too, each with the titles of the fields it was
 * found by; `undefined` until it has answered.
 */
export function useFoundTables(
  search: string,
  catalogue: string | undefined,
): ReadonlyMap<string, readonly string[]> | undefined {
  const { data } = useQuery<{ tables: readonly Found[] }>(tablesQuery, { variables: { search }, skip: search === '' });
  return useMemo(() => {
    if (data === undefined || search === '') return undefined;
    const own = data.tables.filter((table) => table.catalogue === catalogue);
    return new Map(own.map(({ name, matchedFields }) => [name, matchedFields]));
  }, [data, search, catalogue]);
}
