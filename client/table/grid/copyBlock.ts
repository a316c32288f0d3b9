import type { RowFields } from '../../fields/RowFields.ts';
import { showValue } from '../../fields/showValue.ts';
import type { Block } from './gridMoves.ts';
import type { TableStore } from '../store/TableStore.ts';

/** The cells of a block as texts that read back as the same values. */
export function copyBlock(store: TableStore, fields: RowFields, block: Block): readonly (readonly string[])[] {
  const columns = fields.kit.table.fields.slice(block.x, block.x + block.width);
  return Array.from({ length: block.height }, (_, at) => {
    const row = store.row(store.idAt(block.y + at) ?? '');
    return columns.map((field) =>
      row === undefined ? '' : showValue(field, row.values[field.name], { ...fields, values: row.values }),
    );
  });
}
