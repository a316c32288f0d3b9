import { describe, expect, it } from 'vitest';
import { farEdge, gridMove, rangeOf } from '#client/table/grid/gridMoves.ts';

const size = { columns: 5, rows: 100, page: 20, width: 3 };
const move = (key: string, ctrl = false): unknown => gridMove([2, 50], { key, ctrl, alt: false }, size);

describe('a key in a grid', () => {
  it('leads one cell on', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => move(key))).toEqual([
      [1, 50],
      [3, 50],
      [2, 49],
      [2, 51],
    ]);
  });

  it('leads to the corners with Ctrl', () => {
    expect(move('Home', true)).toEqual([0, 0]);
    expect(move('End', true)).toEqual([4, 99]);
  });

  it('leads a page on, and never out of the grid', () => {
    expect(move('PageDown')).toEqual([2, 70]);
    expect(gridMove([0, 50], { key: 'PageDown', ctrl: false, alt: true }, size)).toEqual([3, 50]);
    expect(gridMove([0, 0], { key: 'PageUp', ctrl: false, alt: false }, size)).toEqual([0, 0]);
    expect(gridMove([4, 99], { key: 'ArrowRight', ctrl: false, alt: false }, size)).toEqual([4, 99]);
  });

  it('that is none leads nowhere', () => {
    expect(move('a')).toBeUndefined();
  });
});

describe('a range', () => {
  it('is moved at the corner that lies opposite to its cell', () => {
    expect(rangeOf([3, 4], [1, 9])).toEqual({ x: 1, y: 4, width: 3, height: 6 });
    expect(farEdge({ cell: [3, 4], range: { x: 1, y: 4, width: 3, height: 6 } })).toEqual([1, 9]);
  });
});
