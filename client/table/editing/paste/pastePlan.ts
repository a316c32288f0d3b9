import type { SheetBlock } from '../clipboard/SheetBlock.ts';
import type { Block } from '../Block.ts';

/** The part of a block that goes into a table, and how often. */
export interface PastePlan {
  /** Where it goes; rows may lie behind the last. */
  readonly into: Block;
  /** How wide and high the block itself is. */
  readonly width: number;
  readonly height: number;
  readonly columnsLeftOut: number;
  readonly rowsLeftOut: number;
}

interface Room {
  readonly columns: number;
  readonly rows: number;
  readonly mayAdd: boolean;
}

/**
 * Where a block goes that is pasted over a selection: one cell fills all of it, a block repeats where the selection is
 * a multiple of it, else it goes from the first cell on as it is.
 */
export function pastePlan({ rows }: SheetBlock, selection: Block, room: Room): PastePlan {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const height = rows.length;
  const repeats = selection.width % width === 0 && selection.height % height === 0;
  const wanted = repeats ? selection : { ...selection, width, height };
  const fitting = Math.min(wanted.width, room.columns - wanted.x);
  const high = room.mayAdd ? wanted.height : Math.min(wanted.height, Math.max(0, room.rows - wanted.y));
  return {
    into: { x: wanted.x, y: wanted.y, width: fitting, height: high },
    width,
    height,
    columnsLeftOut: wanted.width - fitting,
    rowsLeftOut: wanted.height - high,
  };
}
