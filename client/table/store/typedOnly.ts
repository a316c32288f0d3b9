import type { RowValues } from '#schema/rows/readRow.ts';

/** The values of a row that a person typed: what the system fills in is left out. */
export function typedOnly(values: RowValues, filled: ReadonlySet<string>): RowValues {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== null && !filled.has(name)));
}
