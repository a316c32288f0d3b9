import type { Rectangle } from '@glideapps/glide-data-grid';
import type { CellMark } from './cellContent.ts';

const colours = { refused: '#cf1322', error: '#cf1322', warning: '#d48806', newer: '#0958d9' } as const;
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
  context.fillStyle = colours[mark];
  context.fill();
  context.restore();
}
