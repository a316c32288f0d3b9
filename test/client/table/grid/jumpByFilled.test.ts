import { describe, expect, it } from 'vitest';
import type { Place } from '#client/table/grid/gridMoves.ts';
import { jumpByFilled } from '#client/table/grid/jumpByFilled.ts';

/** A column of cells: `x` filled, `.` empty, `?` not read yet. */
function jump(cells: string, from: number, key: string): unknown {
  const isFilled = ([, row]: Place): boolean | undefined => (cells[row] === '?' ? undefined : cells[row] === 'x');
  const found = jumpByFilled([0, from], key, isFilled, { columns: 1, rows: cells.length, page: 5, width: 1 });
  return found?.kind === 'there' ? found.place[1] : found;
}

describe('Ctrl and an arrow', () => {
  it('lead to the end of the filled cells one stands in', () => {
    expect(jump('.xxx..x', 1, 'ArrowDown')).toBe(3);
    expect(jump('.xxx..x', 3, 'ArrowUp')).toBe(1);
  });

  it('lead from the end, or from an empty cell, to the next filled one', () => {
    expect(jump('.xxx..x.', 3, 'ArrowDown')).toBe(6);
    expect(jump('.xxx..x.', 4, 'ArrowDown')).toBe(6);
    expect(jump('x...', 2, 'ArrowUp')).toBe(0);
  });

  it('lead to the edge where nothing is filled any more, and stay there', () => {
    expect(jump('.xxx..', 3, 'ArrowDown')).toBe(5);
    expect(jump('xx', 1, 'ArrowDown')).toBe(1);
  });

  it('ask for the rows that would tell', () => {
    expect(jump('xx??', 0, 'ArrowDown')).toEqual({ kind: 'unread', row: 2 });
  });
});
