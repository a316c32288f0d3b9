import type { Field } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { readTypedValue } from '../../fields/readTypedValue.ts';
import type { AddedRow, CellEdit } from '../store/Act.ts';
import type { Place } from './gridMoves.ts';
import { isFilledIn } from '../store/isFilledIn.ts';
import { newRowId } from '../store/newRowId.ts';
import { prefilledValues } from '../store/prefilledValues.ts';
import type { TableStore } from '../store/TableStore.ts';

interface Target {
  readonly store: TableStore;
  readonly fields: RowFields;
  /** As they are drawn. */
  readonly columns: readonly Field[];
  readonly editable: ReadonlySet<string>;
  readonly mayAdd: boolean;
}

/** Puts a block of cells into a grid from a place on, growing rows; every cell is read as if it were typed. Answers its last place. */
export function pasteBlock(
  { store, fields, columns: drawn, editable, mayAdd }: Target,
  block: readonly (readonly string[])[],
  [column, row]: Place,
): Place {
  const columns = drawn.slice(column);
  const prefilled = prefilledValues(fields.kit.table);
  const cells: CellEdit[] = [];
  const added: AddedRow[] = [];
  let last: Place = [column, row];
  for (const [at, texts] of block.entries()) {
    const known = row + at < store.count ? store.idAt(row + at) : undefined;
    if (known === undefined && (row + at < store.count || !mayAdd)) break;
    const id = known ?? newRowId();
    if (known === undefined) added.push({ id, values: prefilled });
    const values: Record<string, Value> = { ...(known === undefined ? prefilled : store.row(known)?.values) };
    for (const [offset, text] of texts.entries()) {
      const field = columns[offset];
      if (field === undefined) break;
      last = [Math.max(last[0], column + offset), row + at];
      if (!editable.has(field.name) || isFilledIn(field, values[field.name] ?? null)) continue;
      const read = readTypedValue(text, field, { ...fields, values });
      if (read.ok) values[field.name] = read.value;
      cells.push({ row: id, field: field.name, ...(read.ok ? { value: read.value } : { text, issue: read.issue }) });
    }
  }
  store.act({ label: 'pasted', cells, added });
  return last;
}
