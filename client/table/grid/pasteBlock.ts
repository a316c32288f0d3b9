import type { RowFields } from '../../fields/RowFields.ts';
import { enterCell } from './enterCell.ts';
import type { Place } from './gridMoves.ts';
import { isFilledIn } from '../store/isFilledIn.ts';
import type { TableStore } from '../store/TableStore.ts';

interface Target {
  readonly store: TableStore;
  readonly fields: RowFields;
  readonly editable: ReadonlySet<string>;
  /** Begins a row at the end; `undefined` where none may be added. */
  readonly add: (() => string) | undefined;
}

/** Puts a block of cells into a grid from a place on, growing rows; every cell is read as if it were typed. Answers its last place. */
export function pasteBlock(
  { store, fields, editable, add }: Target,
  block: readonly (readonly string[])[],
  [column, row]: Place,
): Place {
  const columns = fields.kit.table.fields.slice(column);
  let last: Place = [column, row];
  store.together(() => {
    for (const [at, cells] of block.entries()) {
      const id = row + at < store.count ? store.idAt(row + at) : add?.();
      if (id === undefined) break;
      for (const [offset, text] of cells.entries()) {
        const field = columns[offset];
        if (field === undefined) break;
        last = [Math.max(last[0], column + offset), row + at];
        if (!editable.has(field.name) || isFilledIn(field, store.row(id)?.values[field.name] ?? null)) continue;
        enterCell({ store, id, field, fields }, text, undefined);
      }
    }
  });
  return last;
}
