import type { RowParts, RowState } from './RowState.ts';

/** A row without what follows from its values, as something that can be changed. */
export function partsOf({ id, stored, pending, refused, newer, elsewhere, gone, labels }: RowState): RowParts {
  return { id, stored, pending, refused, newer, elsewhere, gone, labels };
}
