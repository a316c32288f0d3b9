import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import type { Table } from '#schema/definition/Table.ts';
import type { Fetched } from './useCollection.ts';

export const definitionQuery = gql`
  query Definition($catalogue: String!, $name: String!) {
    tableDefinition(catalogue: $catalogue, name: $name)
  }
`;

/** The linked definition of a table; the client bundles none. */
export function useTableDefinition(catalogue: string | undefined, name: string): Fetched<Table> {
  const { data, error, refetch } = useQuery<{ tableDefinition: string }>(definitionQuery, {
    variables: { catalogue: catalogue ?? '', name },
    skip: catalogue === undefined,
  });
  const value = useMemo(() => (data === undefined ? undefined : (JSON.parse(data.tableDefinition) as Table)), [data]);
  const reload = useCallback(() => void refetch().catch(() => {}), [refetch]);
  return { value, error, reload };
}
