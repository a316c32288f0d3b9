import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';

const dutiesQuery = gql`
  query Duties($id: ID) {
    collection(id: $id) {
      id
      phases {
        title
        opens
        closes
        layers
      }
      tables {
        name
        fills {
          name
        }
        reviews {
          name
        }
        ask
      }
    }
  }
`;

interface Named {
  readonly name: string;
}

/** Who fills a table, who reviews it, whom to ask, and when it is filled. */
export interface TableDuty {
  readonly fills: readonly Named[];
  readonly reviews: readonly Named[];
  /** A department or a member of staff. */
  readonly ask: string | null;
  readonly phases: readonly {
    readonly title: string;
    readonly opens: string;
    readonly closes: string;
    readonly layers: readonly string[];
  }[];
}

interface Answer {
  readonly collection: {
    readonly phases: TableDuty['phases'];
    readonly tables: readonly (Named & Omit<TableDuty, 'phases'>)[];
  } | null;
}

/** What the plan says of a table; `undefined` until it is known. */
export function useTableDuty(collection: string, table: string, layer: string): TableDuty | undefined {
  const { data } = useQuery<Answer>(dutiesQuery, { variables: { id: collection }, fetchPolicy: 'no-cache' });
  return useMemo(() => {
    const duty = data?.collection?.tables.find((one) => one.name === table);
    if (duty === undefined) return undefined;
    return { ...duty, phases: data?.collection?.phases.filter((phase) => phase.layers.includes(layer)) ?? [] };
  }, [data, table, layer]);
}
