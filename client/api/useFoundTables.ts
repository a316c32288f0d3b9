import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';

const tablesQuery = gql`
  query FindTables($search: String) {
    tables(search: $search) {
      catalogue
      name
    }
  }
`;

/** Names of the tables that the server finds for a text, by pinyin and aliases too; `undefined` until it has answered. */
export function useFoundTables(search: string, catalogue: string | undefined): ReadonlySet<string> | undefined {
  const { data } = useQuery<{ tables: readonly { catalogue: string; name: string }[] }>(tablesQuery, {
    variables: { search },
    skip: search === '',
  });
  if (data === undefined || search === '') return undefined;
  return new Set(data.tables.filter((table) => table.catalogue === catalogue).map((table) => table.name));
}
