import type { CellEdit } from '../../store/Act.ts';
import type { Block } from '../Block.ts';
import { cellValue } from '../cellValue.ts';
import type { MergedCells } from '../clipboard/SheetBlock.ts';
import { mayEdit } from '../editsOf.ts';
import type { EditTarget } from '../EditTarget.ts';

/** Gives each cell that a joined cell of a sheet covered the value of the first: one act. Answers how many were filled. */
export function fillMerged(target: EditTarget, into: Block, merged: readonly MergedCells[]): number {
  const { store, columns, editable } = target;
  const cells: CellEdit[] = [];
  for (const area of merged) {
    const x = into.x + area.column;
    const y = into.y + area.row;
    const first = store.row(store.idAt(y) ?? '');
    const source = columns[x];
    if (first === undefined || source === undefined) continue;
    for (let at = 1; at < area.rows * area.columns; at += 1) {
      const row = store.row(store.idAt(y + Math.floor(at / area.columns)) ?? '');
      const field = columns[x + (at % area.columns)];
      // Only down: beside it stands another field.
      if (row === undefined || field?.name !== source.name) continue;
      if (mayEdit(field, editable, row, () => row.values[field.name] ?? null))
        cells.push({ row: row.id, field: field.name, ...cellValue(first, field.name) });
    }
  }
  if (cells.length > 0) store.act({ label: 'filled', cells });
  return cells.length;
}
