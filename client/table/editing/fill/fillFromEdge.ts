import type { Block } from '../Block.ts';
import type { EditTarget } from '../EditTarget.ts';
import { fillBlock } from './fillBlock.ts';

/** Copies the first row of a block down into it, or the first column to the right; of a single one, the one before. */
export function fillFromEdge(target: EditTarget, block: Block, way: 'down' | 'right'): void {
  if (way === 'down') {
    const from = block.height > 1 ? { ...block, height: 1 } : { ...block, y: block.y - 1, height: 1 };
    if (from.y >= 0) fillBlock(target, from, { ...from, height: Math.max(2, block.height) }, 'copy');
  } else {
    const from = block.width > 1 ? { ...block, width: 1 } : { ...block, x: block.x - 1, width: 1 };
    if (from.x >= 0) fillBlock(target, from, { ...from, width: Math.max(2, block.width) }, 'copy');
  }
}
