import type { DrawHeaderCallback } from '@glideapps/glide-data-grid';
import type { HeaderSigns } from './headerSigns.ts';

type Header = Parameters<DrawHeaderCallback>[0];

/** Draws an arrow with the place in the order, and a funnel, at the right of a header. */
export function drawHeaderSigns(
  { ctx, rect, menuBounds, theme, isSelected, hasSelectedCell }: Header,
  { sort, filtered }: HeaderSigns,
  several: boolean,
): void {
  if (sort === undefined && !filtered) return;
  const width = (sort === undefined ? 0 : several ? 22 : 13) + (filtered ? 14 : 0);
  const right = Math.min(menuBounds.x + 4, rect.x + rect.width - 4);
  const middle = rect.y + rect.height / 2;
  ctx.save();
  ctx.fillStyle = isSelected ? theme.accentColor : hasSelectedCell ? theme.bgHeaderHasFocus : theme.bgHeader;
  ctx.fillRect(right - width - 2, rect.y + 1, width + 2, rect.height - 2);
  const ink = isSelected ? theme.textHeaderSelected : theme.accentColor;
  ctx.fillStyle = ink;
  ctx.strokeStyle = ink;
  let x = right - width;
  if (sort !== undefined) {
    arrow(ctx, x + 5, middle, sort.direction === 'ASC');
    if (several) {
      ctx.font = `600 11px ${theme.fontFamily}`;
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'left';
      ctx.fillText(String(sort.place), x + 12, middle + 1);
    }
    x += several ? 22 : 13;
  }
  if (filtered) funnel(ctx, x + 6, middle);
  ctx.restore();
}

function arrow(context: CanvasRenderingContext2D, x: number, y: number, up: boolean): void {
  const tip = up ? -5 : 5;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x, y - tip);
  context.lineTo(x, y + tip);
  context.moveTo(x - 3.5, y + tip - Math.sign(tip) * 4);
  context.lineTo(x, y + tip);
  context.lineTo(x + 3.5, y + tip - Math.sign(tip) * 4);
  context.stroke();
}

function funnel(context: CanvasRenderingContext2D, x: number, y: number): void {
  context.beginPath();
  context.moveTo(x - 5, y - 4.5);
  context.lineTo(x + 5, y - 4.5);
  context.lineTo(x + 1.2, y + 0.5);
  context.lineTo(x + 1.2, y + 5);
  context.lineTo(x - 1.2, y + 4);
  context.lineTo(x - 1.2, y + 0.5);
  context.closePath();
  context.fill();
}
