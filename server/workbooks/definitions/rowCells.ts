import type { CellValue } from 'hucre/xlsx';
import type { SheetColumn } from './SheetColumn.ts';

type Json = Readonly<Record<string, unknown>>;

/** Heading of the last column of a sheet: what has no column of its own, as JSON. */
export const restHeading = '其他（JSON）';

/** An object as cells, and what none of them holds. */
export interface RowCells {
  readonly cells: readonly CellValue[];
  readonly rest: Json;
}

/** Divides an object into the cells of its row; what no column holds is left over. */
export function rowCells(columns: readonly SheetColumn[], object: Json): RowCells {
  let rest = object;
  const cells = columns.map(({ path, codec }): CellValue => {
    const value = memberAt(rest, path.split('.'));
    const cell = value === undefined ? undefined : codec.write(value);
    if (cell === undefined) return null;
    rest = without(rest, path.split('.'));
    return cell;
  });
  return { cells, rest };
}

function memberAt(object: unknown, path: readonly string[]): unknown {
  let at = object;
  for (const name of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Json)[name];
  }
  return at;
}

/** An object that only held what is taken away goes with it. */
function without(object: Json, [name = '', ...path]: readonly string[]): Json {
  const { [name]: member, ...others } = object;
  if (path.length === 0) return others;
  const left = without(member as Json, path);
  return Object.keys(left).length === 0 ? others : { ...object, [name]: left };
}
