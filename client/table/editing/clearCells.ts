import type { CellEdit } from '../store/Act.ts';
import type { Block } from './Block.ts';
import { mayEdit } from './editsOf.ts';
import type { EditTarget } from './EditTarget.ts';

/** Empties the cells of blocks that may be edited, as one act. */
export function clearCells(
  { store, columns, editable }: EditTarget,
  blocks: readonly Block[],
  label = 'cleared',
): void {
  const cells: CellEdit[] = [];
  for (const block of blocks) {
    const fields = columns.slice(block.x, block.x + block.width);
    for (let at = block.y; at < block.y + block.height; at += 1) {
      const row = store.row(store.idAt(at) ?? '');
      if (row === undefined) continue;
      for (const field of fields) {
        if (!mayEdit(field, editable, row, () => row.values[field.name] ?? null)) continue;
        if ((row.values[field.name] ?? null) !== null || row.refused[field.name] !== undefined)
          cells.push({ row: row.id, field: field.name, value: null });
      }
    }
  }
  if (cells.length > 0) store.act({ label, cells });
}
