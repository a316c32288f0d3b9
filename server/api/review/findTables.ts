import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Table } from '#schema/definition/Table.ts';
import { spellingsOf } from './spellingsOf.ts';

export interface FoundTable {
  readonly catalogue: Catalogue;
  readonly table: Table;
  /** Titles of the fields that the search met. */
  readonly matchedFields: readonly string[];
}

interface SearchEntry {
  readonly texts: readonly string[];
  readonly fields: readonly { readonly title: string; readonly texts: readonly string[] }[];
}

const entries = new WeakMap<Table, SearchEntry>();

/** The tables whose number, name, title or field a text is part of, in Chinese, English or pinyin. */
export function findTables(definitions: Definitions, search: string): readonly FoundTable[] {
  const wanted = search.trim().toLowerCase();
  const meets = (text: string): boolean => text.includes(wanted);
  return definitions.catalogues.flatMap((catalogue) =>
    catalogue.tables.flatMap((table) => {
      if (wanted === '') return [{ catalogue, table, matchedFields: [] }];
      const entry = entryOf(table);
      const matchedFields = entry.fields.flatMap(({ title, texts }) => (texts.some(meets) ? [title] : []));
      return entry.texts.some(meets) || matchedFields.length > 0 ? [{ catalogue, table, matchedFields }] : [];
    }),
  );
}

function entryOf(table: Table): SearchEntry {
  let entry = entries.get(table);
  if (entry === undefined) {
    entry = {
      texts: [table.no, ...textsOf(table.name, table.title)],
      fields: table.fields.map((field) => ({ title: field.title, texts: textsOf(field.name, field.title) })),
    };
    entries.set(table, entry);
  }
  return entry;
}

function textsOf(name: string, title: string): readonly string[] {
  const { pinyin, initials } = spellingsOf(title);
  return [name.toLowerCase(), title.toLowerCase(), pinyin, initials];
}
