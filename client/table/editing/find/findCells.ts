import type { Field } from '#schema/definition/Field.ts';
import { displayValue } from '../../../fields/displayValue.ts';
import { showValue } from '../../../fields/showValue.ts';
import type { RowState } from '../../store/RowState.ts';
import type { Block } from '../Block.ts';
import type { EditTarget } from '../EditTarget.ts';
import { type FindQuery, matches } from './FindQuery.ts';

export interface FoundCell {
  readonly row: string;
  readonly field: string;
}

/** The cells of blocks that hold what is looked for, row by row; yields after each row. */
export function* findCells(
  target: EditTarget,
  query: FindQuery,
  blocks: readonly Block[],
): Generator<number, readonly FoundCell[]> {
  const { store, columns } = target;
  const found: FoundCell[] = [];
  if (query.text === '') return found;
  for (const block of blocks) {
    const fields = columns.slice(block.x, block.x + block.width);
    for (let at = block.y; at < block.y + block.height; at += 1) {
      const row = store.row(store.idAt(at) ?? '');
      if (row !== undefined)
        for (const field of fields)
          if (cellTexts(target, row, field).some((text) => matches(text, query)))
            found.push({ row: row.id, field: field.name });
      yield at;
    }
  }
  return found;
}

/** The texts that a cell is found by: as it is edited, what the row is called that it names, as it is shown. */
export function cellTexts({ fields }: EditTarget, row: RowState, field: Field): readonly string[] {
  const refused = row.refused[field.name];
  if (refused !== undefined) return [refused.text];
  const value = row.values[field.name] ?? null;
  if (value === null) return [];
  const context = { ...fields, values: row.values };
  const label = row.labels[field.name];
  return [
    showValue(field, value, context),
    ...(label === undefined || label === '' ? [] : [label]),
    displayValue(field, value, context, label),
  ];
}
