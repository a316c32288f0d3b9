import type { ApolloClient } from '@apollo/client';
import type { Table } from '#schema/definition/Table.ts';
import { kitDocument } from './kitDocument.ts';
import { definitionQuery } from './useTableDefinition.ts';

/** Reads the definition of a table and what it names before it is opened; the answers are kept, a failure is told when it is opened. */
export async function readTableAhead(client: ApolloClient, catalogue: string, name: string): Promise<void> {
  try {
    const { data } = await client.query<{ tableDefinition: string }>({
      query: definitionQuery,
      variables: { catalogue, name },
    });
    if (data === undefined) return;
    const { document } = kitDocument(JSON.parse(data.tableDefinition) as Table, catalogue);
    if (document !== undefined) await client.query({ query: document });
  } catch {
    // Opened, the table asks again and says what is wrong.
  }
}
