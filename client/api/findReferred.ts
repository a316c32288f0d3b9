import type { ApolloClient } from '@apollo/client';
import type { Field } from '#schema/definition/Field.ts';
import { labelField, namedDocument } from './tableDocuments.ts';
import type { TableKit } from './TableKit.ts';

/** Rows that a text names by key or by what they are called. */
export interface Referred {
  readonly key: string;
  readonly label: string;
}

type Answer = Record<string, Record<string, { readonly nodes: readonly Readonly<Record<string, unknown>>[] }>>;

const atOnce = 500;

/**
 * The rows that texts name in a reference field, asked for all of them together: a row whose key the text is, else
 * those that are called so. A text that names none is not in the answer.
 */
export function findReferred(
  client: ApolloClient,
  kit: TableKit,
): (field: Field, texts: readonly string[]) => Promise<ReadonlyMap<string, readonly Referred[]>> {
  return async (field, texts) => {
    const byKey = new Map<string, Referred[]>();
    const byLabel = new Map<string, Referred[]>();
    for (const value of field.allow ?? []) byKey.set(value, [{ key: value, label: value }]);
    for (const target of field.references ?? []) {
      const table = kit.referred.get(target.table);
      if (table === undefined) continue;
      const named = labelField(table, target.field);
      for (let from = 0; from < texts.length; from += atOnce) {
        // oxlint-disable-next-line no-await-in-loop -- a question holds so many texts, and the server is not to be pressed
        const { data } = await client.query<Answer>({
          query: namedDocument(kit, table, target.field),
          variables: { collection: kit.collection, texts: texts.slice(from, from + atOnce) },
          fetchPolicy: 'no-cache',
        });
        for (const node of data?.[kit.catalogue]?.[table.name]?.nodes ?? []) {
          const key = node[target.field];
          const label = named === undefined ? '' : node[named];
          if (typeof key !== 'string') continue;
          const found = { key, label: typeof label === 'string' ? label : '' };
          keep(byKey, key, found);
          if (found.label !== '') keep(byLabel, found.label, found);
        }
      }
    }
    return new Map(
      texts.flatMap((text) => {
        const found = byKey.get(text)?.slice(0, 1) ?? byLabel.get(text);
        return found === undefined ? [] : [[text, found] as const];
      }),
    );
  };
}

/** Several rows may have one key, where departments fill side by side: they are named the same. */
function keep(map: Map<string, Referred[]>, word: string, found: Referred): void {
  const known = map.get(word);
  if (known === undefined) map.set(word, [found]);
  else if (!known.some(({ key }) => key === found.key)) known.push(found);
}
