import type { CellValue } from 'hucre/xlsx';
import type { SheetColumn } from './SheetColumn.ts';

type Json = Readonly<Record<string, unknown>>;

/** A cell that cannot be read: its column, and what it should hold. */
export interface CellFault {
  readonly column: SheetColumn;
  readonly given: string;
  readonly expected: string;
}

/** Makes the object of a row again from its cells and what was left over. */
export function readCells(
  columns: readonly SheetColumn[],
  cells: readonly CellValue[],
  rest: unknown,
): { readonly object: Json; readonly faults: readonly CellFault[] } {
  const faults: CellFault[] = [];
  let object: Json = {};
  for (const [at, column] of columns.entries()) {
    const cell = cells[at] ?? null;
    if (cell === null || (typeof cell === 'string' && cell.trim() === '')) continue;
    const read = column.codec.read(cell);
    if (read.ok) object = joined(object, atPath(column.path.split('.'), read.value));
    else faults.push({ column, given: String(cell), expected: read.expected });
  }
  return { object: isObject(rest) ? joined(object, rest) : object, faults };
}

function atPath([name = '', ...path]: readonly string[], value: unknown): Json {
  return { [name]: path.length === 0 ? value : atPath(path, value) };
}

/** Objects are joined member by member; of all else the second counts. */
function joined(one: Json, other: Json): Json {
  const all: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const known = all[name];
    all[name] = isObject(known) && isObject(value) ? joined(known, value) : value;
  }
  return all;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
