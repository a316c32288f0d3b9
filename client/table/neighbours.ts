import type { CollectionTable } from '../api/Collection.ts';
import { groupTables } from './groupTables.ts';

/** The tables before and after one, in the order of the list and among those the person has a part in. */
export function neighbours(
  tables: readonly CollectionTable[],
  groups: readonly string[],
  name: string,
): { readonly before: CollectionTable | undefined; readonly after: CollectionTable | undefined } {
  const ordered = groupTables(
    tables.filter((table) => table.submissions.length > 0),
    groups,
    '',
    undefined,
  ).flatMap((layer) => layer.groups.flatMap((group) => group.tables));
  const at = ordered.findIndex((table) => table.name === name);
  if (at === -1) return { before: undefined, after: undefined };
  return { before: ordered[at - 1], after: ordered[at + 1] };
}
