import { readTypedValue } from '../../../fields/readTypedValue.ts';
import type { CellEdit } from '../../store/Act.ts';
import { editOf, mayEdit } from '../editsOf.ts';
import type { EditTarget } from '../EditTarget.ts';
import { nameRows } from '../nameRows.ts';
import { cellTexts, type FoundCell } from './findCells.ts';
import { type FindQuery, replaced } from './FindQuery.ts';

export interface Replacement {
  readonly changed: number;
  /** Cells that stay as they are: the text that would stand in them cannot be stored. */
  readonly refused: readonly FoundCell[];
  /** Cells that may not be edited, or hold the text only in another way of writing it. */
  readonly left: number;
}

/** Replaces in the cells found, each read as if it were typed; one act. A cell that would be refused stays as it is. */
export async function replaceCells(
  target: EditTarget,
  query: FindQuery,
  by: string,
  found: readonly FoundCell[],
): Promise<Replacement> {
  const { store, fields, editable } = target;
  const byName = new Map(fields.kit.table.fields.map((field) => [field.name, field]));
  const edits: CellEdit[] = [];
  let left = 0;
  for (const cell of found) {
    const row = store.row(cell.row);
    const field = byName.get(cell.field);
    if (row === undefined || field === undefined) continue;
    const text = cellTexts(target, row, field).reduce<string | undefined>(
      (done, one) => done ?? replaced(one, query, by),
      undefined,
    );
    if (text === undefined || !mayEdit(field, editable, row, () => row.values[field.name] ?? null)) {
      left += 1;
      continue;
    }
    edits.push(editOf(row.id, field.name, text, readTypedValue(text, field, { ...fields, values: row.values })));
  }
  const { cells } = await nameRows(fields, edits);
  const kept = cells.filter((cell) => 'value' in cell);
  if (kept.length > 0) store.act({ label: 'replaced', cells: kept });
  const refused = cells.flatMap((cell) => ('value' in cell ? [] : [{ row: cell.row, field: cell.field }]));
  return { changed: kept.length, refused, left };
}
