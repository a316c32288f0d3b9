import type { Field } from '#schema/definition/Field.ts';
import type { Read, Value } from '#schema/fields/FieldKind.ts';
import { fillerOf } from '#schema/rows/fillerOf.ts';
import type { CellEdit } from '../store/Act.ts';
import { isFilledIn } from '../store/isFilledIn.ts';
import type { RowState } from '../store/RowState.ts';

/** The edit that keeps what was read into a cell: its value, or the text with its fault. */
export function editOf(row: string, field: string, text: string, read: Read): CellEdit {
  return read.ok ? { row, field, value: read.value } : { row, field, text, issue: read.issue };
}

/** Whether a person may change a cell. A value that is asked for is given only where the field wants it. */
export function mayEdit(
  field: Field,
  editable: ReadonlySet<string>,
  row: RowState | undefined,
  value: () => Value,
): boolean {
  if (!editable.has(field.name) || fillerOf(field) !== undefined) return false;
  if (row?.stored?.masked.includes(field.name) === true) return false;
  return !field.typedIfEmpty || !isFilledIn(field, value());
}
