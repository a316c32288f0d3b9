import type { ApolloClient } from '@apollo/client';
import type { Field } from '#schema/definition/Field.ts';
import type { Choice } from '../fields/Choice.ts';
import { labelField, lookupDocument } from './tableDocuments.ts';
import type { TableKit } from './TableKit.ts';

type Answer = Record<string, Record<string, { readonly nodes: readonly Readonly<Record<string, unknown>>[] }>>;

/** Asks for rows that a reference may name, by their keys and by what they are called; answers are kept for the page. */
export function lookUp(
  client: ApolloClient,
  kit: TableKit,
): (field: Field, text: string) => Promise<readonly Choice[]> {
  const known = new Map<string, Promise<readonly Choice[]>>();
  const ask = async (field: Field, text: string): Promise<readonly Choice[]> => {
    const found: Choice[] = (field.allow ?? []).map((value) => ({ value, label: value, words: [value] }));
    for (const target of field.references ?? []) {
      const table = kit.referred.get(target.table);
      if (table === undefined) continue;
      const label = labelField(table, target.field);
      const { data } = await client.query<Answer>({
        query: lookupDocument(kit, table, target.field),
        variables: { collection: kit.collection, text },
        fetchPolicy: 'no-cache',
      });
      for (const node of data?.[kit.catalogue]?.[table.name]?.nodes ?? []) {
        const value = node[target.field];
        const name = label === undefined ? '' : node[label];
        if (typeof value !== 'string' || found.some((one) => one.value === value)) continue;
        found.push({ value, label: typeof name === 'string' ? name : '', words: [value.toLowerCase()] });
      }
    }
    return found;
  };
  return (field, text) => {
    const key = `${field.name}/${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = ask(field, text).catch(() => {
      known.delete(key);
      return [];
    });
    known.set(key, answer);
    return answer;
  };
}
