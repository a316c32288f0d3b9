import { isTyped } from '#schema/definition/isTyped.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { RowValues } from '#schema/rows/readRow.ts';

/**
 * The row with its copied fields filled in: the first path that has a value wins.
 *
 * Where a field is also typed, what was typed stands as long as the copy yields nothing; `set` are the fields just
 * typed, so that a copy of a row that is no longer referred to does not pass for something typed.
 */
export function withCopies(
  table: Table,
  values: RowValues,
  copies: ReadonlyMap<string, Value>,
  set: RowValues,
): RowValues {
  const filled: Record<string, Value> = { ...values };
  for (const field of table.fields) {
    if (field.copies === undefined) continue;
    const copied = field.copies.map((path) => copies.get(path) ?? null).find((value) => value !== null) ?? null;
    if (copied !== null || !isTyped(field)) filled[field.name] = copied;
    else if (!(field.name in set) && field.copies.some((path) => beginsWith(table, path, set)))
      filled[field.name] = null;
  }
  return filled;
}

/** Whether a field that the way of a path begins with is among those just typed. */
function beginsWith(table: Table, path: string, set: RowValues): boolean {
  const as = path.split('.')[0];
  const own = [
    ...table.fields.flatMap((field) => (field.references?.some((one) => one.as === as) === true ? [field.name] : [])),
    ...table.references.flatMap((one) => (one.as === as ? Object.values(one.by) : [])),
  ];
  return own.some((name) => typeof name === 'string' && name in set);
}
