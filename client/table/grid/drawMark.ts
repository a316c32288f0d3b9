import type { Rectangle } from '@glideapps/glide-data-grid';
import { colourOf } from '../../ui/colourOf.ts';
import type { CellMark } from './cellContent.ts';

const colours = { refused: 'mark-error', error: 'mark-error', warning: 'mark-warning', newer: 'mark-newer' } as const;
const side = 7;

/** A corner of a cell in the colour of its mark. */
export function drawMark(context: CanvasRenderingContext2D, rect: Rectangle, mark: CellMark): void {
  if (mark === undefined) return;
  context.save();
  context.beginPath();
  context.moveTo(rect.x + rect.width - side, rect.y + 1);
  context.lineTo(rect.x + rect.width, rect.y + 1);
  context.lineTo(rect.x + rect.width, rect.y + 1 + side);
  context.closePath();
  context.fillStyle = colourOf(colours[mark]);
  context.fill();
  context.restore();
}
