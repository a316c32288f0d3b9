import type { Act } from './Act.ts';

/** Ids of the rows that an act changes, adds or removes. */
export function idsOf({ cells, added = [], removed = [] }: Act): ReadonlySet<string> {
  return new Set([...cells.map(({ row }) => row), ...added.map(({ id }) => id), ...removed]);
}
