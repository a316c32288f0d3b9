import type { Rectangle } from '@glideapps/glide-data-grid';
import type { CellMark } from './cellState.ts';

const side = 8;

/**
 * Draws what has to be seen of a cell into its upper right corner. Each mark has a shape of its own, so that they are
 * told apart without colours: refused a full triangle and an underline, an error a full triangle, a warning a hollow one,
 * another value of someone else a full diamond, changed by someone else a hollow one, not yet stored a dot.
 */
export function drawMark(context: CanvasRenderingContext2D, rect: Rectangle, mark: CellMark, colour: string): void {
  const right = rect.x + rect.width - 1;
  const top = rect.y + 1;
  context.save();
  context.beginPath();
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  switch (mark) {
    case 'refused':
      context.moveTo(rect.x + 6, rect.y + rect.height - 5);
      context.setLineDash([3, 2]);
      context.lineTo(right - 6, rect.y + rect.height - 5);
      context.stroke();
      context.setLineDash([]);
      context.beginPath();
      corner(context, right, top, side + 1);
      context.fill();
      break;
    case 'error':
      corner(context, right, top, side);
      context.fill();
      break;
    case 'warning':
      corner(context, right - 1, top + 1, side);
      context.stroke();
      break;
    case 'newer':
    case 'elsewhere':
      context.moveTo(right - 5, top + 1);
      context.lineTo(right - 1, top + 5);
      context.lineTo(right - 5, top + 9);
      context.lineTo(right - 9, top + 5);
      context.closePath();
      if (mark === 'newer') context.fill();
      else context.stroke();
      break;
    case 'unsaved':
      context.arc(right - 4, top + 4, 2, 0, 2 * Math.PI);
      context.fill();
      break;
  }
  context.restore();
}

function corner(context: CanvasRenderingContext2D, right: number, top: number, length: number): void {
  context.moveTo(right - length, top);
  context.lineTo(right, top);
  context.lineTo(right, top + length);
  context.closePath();
}
