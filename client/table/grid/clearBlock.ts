import type { Field } from '#schema/definition/Field.ts';
import type { Block } from './gridMoves.ts';
import type { CellEdit } from '../store/Act.ts';
import { isFilledIn } from '../store/isFilledIn.ts';
import type { TableStore } from '../store/TableStore.ts';

interface Target {
  readonly store: TableStore;
  /** As they are drawn. */
  readonly columns: readonly Field[];
  readonly editable: ReadonlySet<string>;
}

/** Empties the cells of a block that may be edited. */
export function clearBlock({ store, columns: drawn, editable }: Target, block: Block): void {
  const columns = drawn.slice(block.x, block.x + block.width);
  const cells: CellEdit[] = [];
  for (let at = block.y; at < block.y + block.height; at += 1) {
    const id = store.idAt(at);
    const values = store.row(id ?? '')?.values;
    if (id === undefined || values === undefined) continue;
    for (const field of columns)
      if (editable.has(field.name) && !isFilledIn(field, values[field.name] ?? null))
        cells.push({ row: id, field: field.name, value: null });
  }
  if (cells.length > 0) store.act({ label: 'cleared', cells });
}
