import type { CollectionTable } from '../api/Collection.ts';

export interface TableGroup {
  readonly group: string;
  readonly tables: readonly CollectionTable[];
}

export interface TableLayer {
  readonly layer: string;
  readonly groups: readonly TableGroup[];
}

/** Tables by layer and group, in the catalogue's order; with a search those alone that it finds, here or on the server. */
export function groupTables(
  tables: readonly CollectionTable[],
  groups: readonly string[],
  search: string,
  found: { has(name: string): boolean } | undefined,
): readonly TableLayer[] {
  const sought = search.toLowerCase();
  const kept = tables.filter((table) => sought === '' || names(table, sought) || found?.has(table.name) === true);
  const layers = [...new Set(kept.map((table) => table.layer))].toSorted((a, b) => order(a) - order(b));
  return layers.map((layer) => {
    const own = kept.filter((table) => table.layer === layer);
    const named = [...new Set([...groups, ...own.map((table) => table.group)])];
    return {
      layer,
      groups: named.flatMap((group) => {
        const inGroup = own.filter((table) => table.group === group);
        return inGroup.length === 0 ? [] : [{ group, tables: inGroup }];
      }),
    };
  });
}

const layerOrder: readonly string[] = ['source', 'basic', 'special'];

function order(layer: string): number {
  return layerOrder.indexOf(layer);
}

function names(table: CollectionTable, sought: string): boolean {
  return [table.no, table.title, table.initials, table.pinyin, table.name, ...table.fieldTitles].some((text) =>
    text.toLowerCase().includes(sought),
  );
}
