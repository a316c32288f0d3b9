import type { Catalogue } from '../definition/Catalogue.ts';
import type { Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';
import { capitalised } from './names.ts';

/** How one field of a referred table is matched: by a field of the referring row, or by a constant. */
export interface RelationMatch {
  /** Field of the table the relation leads to. */
  readonly target: Field;
  readonly from: Field | { readonly const: string };
}

/** A way from a row of one table to rows of another, by reference or back along one. */
export interface Relation {
  readonly name: string;
  readonly title: string;
  /** The table it leads to. */
  readonly table: Table;
  readonly many: boolean;
  readonly matches: readonly RelationMatch[];
}

/** Every relation of every table of a catalogue, by the name of the table it starts from. */
export function relations(catalogue: Catalogue): ReadonlyMap<string, readonly Relation[]> {
  const found = new Map<string, Relation[]>(catalogue.tables.map((table) => [table.name, []]));
  const tables = new Map(catalogue.tables.map((table) => [table.name, table]));
  const add = (from: Table, to: Table, as: string, title: string, many: boolean, matches: RelationMatch[]): void => {
    found.get(from.name)?.push({ name: as, title, table: to, many, matches });
    found.get(to.name)?.push({
      name: `${from.name}By${capitalised(as)}`,
      title: `${from.title}（${title}）`,
      table: from,
      many: true,
      matches: matches.flatMap((match) => {
        const fixed = match.from;
        return 'const' in fixed ? [] : [{ target: fixed, from: match.target }];
      }),
    });
  };
  for (const table of catalogue.tables) {
    for (const field of table.fields) {
      for (const reference of field.references ?? []) {
        const to = tables.get(reference.table);
        const target = to?.fields.find((candidate) => candidate.name === reference.field);
        if (to === undefined || target === undefined) continue;
        const many = reference.matchAny || field.kind === 'references';
        add(table, to, reference.as, field.title, many, [{ target, from: field }]);
      }
    }
    for (const reference of table.references) {
      const to = tables.get(reference.table);
      if (to === undefined) continue;
      const matches = Object.entries(reference.by).flatMap(([name, from]) => {
        const target = to.fields.find((candidate) => candidate.name === name);
        const own = typeof from === 'string' ? table.fields.find((candidate) => candidate.name === from) : from;
        return target === undefined || own === undefined ? [] : [{ target, from: own }];
      });
      add(table, to, reference.as, to.title, false, matches);
    }
  }
  return found;
}
