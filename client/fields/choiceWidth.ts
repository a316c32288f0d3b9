import type { Choice } from './Choice.ts';

const letter = 7.5;
const ideograph = 13.5;
/** Blanks around a line and between its parts. */
const around = 64;

/** How wide a list is that shows its longest line whole, in pixels; measured by counting, for a list may be long. */
export function choiceWidth(choices: readonly Choice[]): number {
  let widest = 0;
  for (const { label, value, path } of choices)
    widest = Math.max(widest, width(label) + 0.9 * (width(value) + width(path?.join(' › ') ?? '')));
  return widest + around;
}

function width(text: string): number {
  let sum = 0;
  for (const sign of text) sum += sign.charCodeAt(0) < 0x2e80 ? letter : ideograph;
  return sum;
}
