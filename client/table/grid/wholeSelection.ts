import { CompactSelection, type GridSelection } from '@glideapps/glide-data-grid';
import { type GridSize, type Place, rangeOf } from './gridMoves.ts';
import { nothingSelected } from './useGridSelection.ts';

type Size = Pick<GridSize, 'columns' | 'rows'>;

/** Whole columns from the one of a place to that of another; the cursor stays where it is. */
export function wholeColumns(from: Place, to: Place, size: Size): GridSelection {
  const { x, width } = rangeOf(from, to);
  return {
    ...nothingSelected,
    columns: CompactSelection.fromSingleSelection([x, x + width]),
    current: { cell: [from[0], from[1]], range: { x, y: 0, width, height: size.rows }, rangeStack: [] },
  };
}

export function wholeRows(from: Place, to: Place, size: Size): GridSelection {
  const { y, height } = rangeOf(from, to);
  return {
    ...nothingSelected,
    rows: CompactSelection.fromSingleSelection([y, y + height]),
    current: { cell: [from[0], from[1]], range: { x: 0, y, width: size.columns, height }, rangeStack: [] },
  };
}

export function wholeGrid(from: Place, size: Size): GridSelection {
  return {
    ...nothingSelected,
    current: {
      cell: [from[0], from[1]],
      range: { x: 0, y: 0, width: size.columns, height: size.rows },
      rangeStack: [],
    },
  };
}

/** Rows or columns that the mouse selected, with a cursor among them, so that keys go on from there. */
export function withCursor(next: GridSelection, first: Place, size: Size): GridSelection {
  if (next.current !== undefined) return next;
  const column = next.columns.first();
  const lastColumn = next.columns.last();
  if (column !== undefined && lastColumn !== undefined) {
    const whole = wholeColumns([column, first[1]], [lastColumn, first[1]], size);
    return { ...whole, columns: next.columns };
  }
  const row = next.rows.first();
  const lastRow = next.rows.last();
  if (row === undefined || lastRow === undefined) return next;
  return { ...wholeRows([first[0], row], [first[0], lastRow], size), rows: next.rows };
}
