import type { Field } from '#schema/definition/Field.ts';
import { readTypedValue } from '../../../fields/readTypedValue.ts';
import type { CellEdit } from '../../store/Act.ts';
import { sameValue } from '../../store/sameValue.ts';
import { editOf, mayEdit } from '../editsOf.ts';
import type { EditTarget } from '../EditTarget.ts';

export interface BulkPlan {
  readonly cells: readonly CellEdit[];
  /** Rows that hold the value already. */
  readonly same: number;
  /** Rows in which the field is not the person's to edit, or is filled and only empty ones were meant. */
  readonly left: number;
  /** Rows in which the value cannot stand: they are not changed. */
  readonly refused: number;
}

/** What giving one column of many rows the same value comes to; yields after each row. */
export function* bulkPlan(
  { store, fields, editable }: EditTarget,
  rows: readonly string[],
  wanted: { readonly field: Field; readonly text: string; readonly onlyEmpty: boolean },
): Generator<number, BulkPlan> {
  const { field, text, onlyEmpty } = wanted;
  const cells: CellEdit[] = [];
  let same = 0;
  let left = 0;
  let refused = 0;
  for (const [at, id] of rows.entries()) {
    const row = store.row(id);
    const value = row?.values[field.name] ?? null;
    const filled = value !== null || row?.refused[field.name] !== undefined;
    if (row === undefined || (onlyEmpty && filled) || !mayEdit(field, editable, row, () => value)) left += 1;
    else {
      const read = readTypedValue(text, field, { ...fields, values: row.values });
      if (!read.ok) refused += 1;
      else if (sameValue(read.value, value) && row.refused[field.name] === undefined) same += 1;
      else cells.push(editOf(id, field.name, text, read));
    }
    yield at;
  }
  return { cells, same, left, refused };
}
