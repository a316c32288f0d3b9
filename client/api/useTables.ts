import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { Table } from '#schema/definition/Table.ts';

interface TableEntry {
  readonly catalogue: string;
  readonly name: string;
  readonly no: string;
  readonly title: string;
  readonly definition: string;
  readonly submission: string | null;
}

/** A table as the client knows it: its definition and the submission it is filled into. */
export interface OpenTable {
  readonly catalogue: string;
  readonly table: Table;
  readonly submission: string | null;
}

const tablesQuery = gql`
  query Tables {
    tables {
      catalogue
      name
      no
      title
      definition
      submission
    }
  }
`;

/** All tables with their definitions; the client bundles none. */
export function useTables(): readonly OpenTable[] | undefined {
  const { data } = useQuery<{ tables: readonly TableEntry[] }>(tablesQuery);
  return useMemo(
    () =>
      data?.tables.map((entry) => ({
        catalogue: entry.catalogue,
        table: JSON.parse(entry.definition) as Table,
        submission: entry.submission,
      })),
    [data],
  );
}
