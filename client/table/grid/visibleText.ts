/** More of a text than any column is wide; the rest would only be measured. */
const longest = 200;

// Line breaks, tabs and other controls; marks that nobody sees and that turn the direction of what follows.
const unseen = /[\p{Cc}\u2028\u2029]+/gu;
const directing = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A text as one line of a cell: it can neither break out of its line nor turn its neighbours around. */
export function visibleText(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return short.replace(unseen, ' ').replace(directing, '');
}
