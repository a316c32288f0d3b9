import { fillerOf } from '#schema/rows/fillerOf.ts';
import type { AddedRow, CellEdit } from '../store/Act.ts';
import { cellValue } from './cellValue.ts';
import type { EditTarget } from './EditTarget.ts';
import { newRowId } from '../store/newRowId.ts';

/**
 * Puts a copy below each of the rows, its key left empty: a doubled key is a fault. What is filled in, hidden or
 * others' is not copied. Answers the new rows.
 */
export function duplicateRows({ store, fields, editable }: EditTarget, ids: readonly string[]): readonly string[] {
  const { table } = fields.kit;
  const copied = table.fields.filter(
    (field) => editable.has(field.name) && fillerOf(field) === undefined && !table.key.includes(field.name),
  );
  const added: AddedRow[] = [];
  const cells: CellEdit[] = [];
  const last = Math.max(...ids.map((id) => store.indexOf(id)));
  for (const id of ids.toSorted((a, b) => store.indexOf(a) - store.indexOf(b))) {
    const row = store.row(id);
    if (row === undefined) continue;
    const copy = newRowId();
    added.push({ id: copy, at: last + 1 + added.length, values: {} });
    for (const field of copied) {
      if (field.typedIfEmpty && (row.pending[field.name] ?? null) === null) continue;
      const value = cellValue(row, field.name);
      const isEmpty = 'value' in value && value.value === null;
      if (!isEmpty && row.stored?.masked.includes(field.name) !== true)
        cells.push({ row: copy, field: field.name, ...value });
    }
  }
  if (added.length > 0) store.act({ label: 'duplicated', cells, added });
  return added.map(({ id }) => id);
}
