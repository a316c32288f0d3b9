import type { Table, WayBack } from './Table.ts';

/** Of each table by name: the rows of other tables that refer to it. */
export function waysBack(tables: readonly Table[]): ReadonlyMap<string, readonly WayBack[]> {
  const ways = new Map<string, WayBack[]>();
  const add = (target: string, way: WayBack): void => {
    const known = ways.get(target);
    if (known === undefined) ways.set(target, [way]);
    else known.push(way);
  };
  for (const { name: table, fields, references } of tables) {
    for (const field of fields) {
      for (const { table: target, as } of field.references ?? [])
        add(target, { name: wayName(table, as), table, as, field: field.name });
    }
    for (const { table: target, as } of references) add(target, { name: wayName(table, as), table, as });
  }
  return ways;
}

/** `plantings` + `bed` → `plantingsByBed`. */
function wayName(table: string, as: string): string {
  return `${table}By${as.slice(0, 1).toUpperCase()}${as.slice(1)}`;
}
