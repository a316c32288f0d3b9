import type { GridSelection } from '@glideapps/glide-data-grid';
import type { Block, GridSize } from './gridMoves.ts';

/** What is selected as blocks of cells: whole rows and columns, else the ranges, the one with the cursor last. */
export function selectedBlocks(
  { current, rows, columns }: GridSelection,
  size: Pick<GridSize, 'columns' | 'rows'>,
): readonly Block[] {
  const ofRows = runs(rows.toArray()).map(([y, height]) => ({ x: 0, y, width: size.columns, height }));
  if (ofRows.length > 0) return ofRows;
  const ofColumns = runs(columns.toArray()).map(([x, width]) => ({ x, y: 0, width, height: size.rows }));
  if (ofColumns.length > 0) return ofColumns;
  return current === undefined ? [] : [...current.rangeStack, current.range];
}

/** Numbers that follow each other, as first and how many. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === number) last[1] += 1;
    else found.push([number, 1]);
  }
  return found;
}
