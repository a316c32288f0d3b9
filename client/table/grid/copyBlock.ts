import type { Field } from '#schema/definition/Field.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import { showValue } from '../../fields/showValue.ts';
import type { Block } from './gridMoves.ts';
import type { TableStore } from '../store/TableStore.ts';

interface Source {
  readonly store: TableStore;
  readonly fields: RowFields;
  /** As they are drawn. */
  readonly columns: readonly Field[];
}

/** The cells of a block as texts that read back as the same values. */
export function copyBlock({ store, fields, columns: drawn }: Source, block: Block): readonly (readonly string[])[] {
  const columns = drawn.slice(block.x, block.x + block.width);
  return Array.from({ length: block.height }, (_, at) => {
    const row = store.row(store.idAt(block.y + at) ?? '');
    return columns.map((field) =>
      row === undefined ? '' : showValue(field, row.values[field.name], { ...fields, values: row.values }),
    );
  });
}
