import { colourMode } from './colourMode.ts';

const known = new Map<string, string>();

colourMode.subscribe(() => known.clear());

/** A colour of `colours.css` by its name, for what is painted and takes no style sheet. */
export function colourOf(name: string): string {
  let colour = known.get(name);
  if (colour === undefined) {
    colour = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    known.set(name, colour);
  }
  return colour;
}
