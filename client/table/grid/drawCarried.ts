import type { Rectangle } from '@glideapps/glide-data-grid';

/** Draws a bar of dashes at the left of a row that was brought over and waits to be confirmed. */
export function drawCarried(context: CanvasRenderingContext2D, rect: Rectangle, colour: string): void {
  context.save();
  context.beginPath();
  context.strokeStyle = colour;
  context.lineWidth = 3;
  context.setLineDash([4, 2]);
  context.moveTo(rect.x + 2, rect.y + 2);
  context.lineTo(rect.x + 2, rect.y + rect.height - 2);
  context.stroke();
  context.restore();
}
