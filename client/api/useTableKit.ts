import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { academicYearOf } from '#schema/definition/academicYearOf.ts';
import type { CodeList } from '#schema/definition/CodeList.ts';
import type { Table } from '#schema/definition/Table.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import type { CodeOption } from './CodeOption.ts';
import type { Collection } from './Collection.ts';
import { kitDocument } from './kitDocument.ts';
import type { TableKit } from './TableKit.ts';
import type { Fetched } from './useCollection.ts';
import { useTableDefinition } from './useTableDefinition.ts';

const nothing = gql`
  query Nothing {
    __typename
  }
`;

/** The definition of a table with the code lists and the referred tables it names: two requests, kept from then on. */
export function useTableKit(collection: Collection | undefined, name: string): Fetched<TableKit> {
  const catalogue = collection?.catalogue.name;
  const definition = useTableDefinition(catalogue, name);
  const needs = useMemo(
    () => (definition.value === undefined ? undefined : kitDocument(definition.value, catalogue ?? '')),
    [definition.value, catalogue],
  );
  const { data, error } = useQuery<Record<string, string | readonly string[] | readonly CodeOption[]>>(
    needs?.document ?? nothing,
    {
      skip: needs?.document === undefined,
    },
  );
  // The kit stays the same while the collection is asked anew: open rows hang on it.
  const time = collection === undefined ? undefined : JSON.stringify([collection.id, collection.catalogue]);
  const value = useMemo(() => {
    if (definition.value === undefined || needs === undefined || time === undefined) return undefined;
    if (needs.document !== undefined && data === undefined) return undefined;
    const lists = needs.lists.map((list, at): readonly [string, CodeList] => [
      list,
      { id: list, title: list, includes: [], codes: (data?.[`l${at}`] ?? []) as readonly CodeOption[] },
    ]);
    const [id, { name, windows, year }] = JSON.parse(time) as [string, Collection['catalogue']];
    const byName = Object.fromEntries(
      windows.map(({ name: own, at, ...window }) => [own, { ...window, ...instant(at) }]),
    );
    const codeLists = new Map(lists);
    return {
      catalogue: name,
      collection: id,
      table: definition.value,
      placed: placeTable(definition.value, { year, windows: byName }, codeLists),
      windows: byName,
      academicYear: academicYearOf({ year }),
      codeLists,
      lastFields: (data?.['last'] ?? []) as readonly string[],
      referred: new Map(needs.tables.map((table, at) => [table, readTable(data?.[`t${at}`])])),
    };
  }, [definition.value, needs, data, time]);
  return { value, error: definition.error ?? error, reload: definition.reload };
}

function instant(at: string | null): { readonly at?: 'start' | 'end' } {
  return at === 'start' || at === 'end' ? { at } : {};
}

function readTable(text: unknown): Table {
  return JSON.parse(typeof text === 'string' ? text : '') as Table;
}
