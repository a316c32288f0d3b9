/** A place in a grid: column, then row. */
export type Place = readonly [column: number, row: number];

export interface GridSize {
  readonly columns: number;
  readonly rows: number;
  /** Rows that are seen at once. */
  readonly page: number;
  /** Columns that are seen at once. */
  readonly width: number;
}

export interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

/** Where a key leads from a place, as in Excel; `undefined` where it leads nowhere. */
export function gridMove(from: Place, { key, ctrl, alt }: Key, size: GridSize): Place | undefined {
  const [column, row] = from;
  const lastColumn = size.columns - 1;
  const lastRow = size.rows - 1;
  switch (key) {
    case 'ArrowLeft':
      return within([column - 1, row], size);
    case 'ArrowRight':
      return within([column + 1, row], size);
    case 'ArrowUp':
      return within([column, row - 1], size);
    case 'ArrowDown':
      return within([column, row + 1], size);
    case 'Home':
      return within([0, ctrl ? 0 : row], size);
    case 'End':
      return within([lastColumn, ctrl ? lastRow : row], size);
    case 'PageUp':
      return alt ? within([column - size.width, row], size) : within([column, row - size.page], size);
    case 'PageDown':
      return alt ? within([column + size.width, row], size) : within([column, row + size.page], size);
    default:
      return undefined;
  }
}

function within([column, row]: Place, size: GridSize): Place {
  return [Math.max(0, Math.min(column, size.columns - 1)), Math.max(0, Math.min(row, size.rows - 1))];
}

/** The corner of a range that lies opposite to its cell: the one that Shift moves. */
export function farEdge({ cell, range }: { readonly cell: Place; readonly range: Block }): Place {
  return [
    cell[0] === range.x ? range.x + range.width - 1 : range.x,
    cell[1] === range.y ? range.y + range.height - 1 : range.y,
  ];
}

/** The block between two corners. */
export function rangeOf(a: Place, b: Place): Block {
  return {
    x: Math.min(a[0], b[0]),
    y: Math.min(a[1], b[1]),
    width: Math.abs(a[0] - b[0]) + 1,
    height: Math.abs(a[1] - b[1]) + 1,
  };
}
