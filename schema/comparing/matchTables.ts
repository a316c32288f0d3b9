import type { Catalogue } from '../definition/Catalogue.ts';
import type { Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';

/** A table that a later one comes from, and what its fields were called there. */
export interface FormerTable {
  readonly table: Table;
  readonly fieldName: (field: Field) => string;
  readonly guessed?: true;
}

/**
 * For each table of the later catalogue those of the earlier one that it comes from: through `follows`, also over the
 * catalogues between; by name in two versions of one catalogue; there, what is left, by title.
 */
export function matchTables(
  before: Catalogue,
  after: Catalogue,
  between: readonly Catalogue[],
): ReadonlyMap<Table, readonly FormerTable[]> {
  const matched = new Map<Table, readonly FormerTable[]>();
  const isVersion = before.id === after.id;
  for (const table of after.tables)
    matched.set(
      table,
      isVersion ? sameName(table, before) : formers(table, before, [...between, before], new Set([after.id])),
    );
  const taken = new Set([...matched.values()].flatMap((found) => found.map((former) => former.table)));
  const left = before.tables.filter((table) => !taken.has(table));
  for (const table of after.tables) {
    if ((matched.get(table)?.length ?? 0) > 0) continue;
    // Where nothing is followed at all a name is the best there is.
    const same = left.filter((other) => other.title === table.title || (!isVersion && other.name === table.name));
    const former = same.length === 1 && before.family === after.family ? same[0] : undefined;
    if (former !== undefined && !taken.has(former))
      matched.set(table, [{ table: former, fieldName: ({ name }) => name, guessed: true }]);
  }
  return matched;
}

function sameName(table: Table, before: Catalogue): readonly FormerTable[] {
  const found = before.tables.find(({ name }) => name === table.name);
  return found === undefined ? [] : [{ table: found, fieldName: ({ name }) => name }];
}

function formers(
  table: Table,
  before: Catalogue,
  known: readonly Catalogue[],
  passed: ReadonlySet<string>,
): readonly FormerTable[] {
  return table.follows.flatMap((id): readonly FormerTable[] => {
    const [catalogueId = '', name] = id.split('/');
    const catalogue = known.find((candidate) => candidate.id === catalogueId);
    const followed = catalogue?.tables.find((candidate) => candidate.name === name);
    if (followed === undefined || catalogue === undefined || passed.has(catalogueId)) return [];
    if (catalogueId === before.id) return [{ table: followed, fieldName: nameBefore }];
    return formers(followed, before, known, new Set([...passed, catalogueId])).map((former) => ({
      table: former.table,
      fieldName: (field) => {
        const own = nameBefore(field);
        const earlier = followed.fields.find((candidate) => candidate.name === own);
        return earlier === undefined ? own : former.fieldName(earlier);
      },
    }));
  });
}

function nameBefore(field: Field): string {
  return field.renamedFrom ?? field.name;
}
