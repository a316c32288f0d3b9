import type { PaletteEntry } from './PaletteEntry.ts';

/**
 * The entries that a text finds, best first: a word that is the text, then one that begins with it, then one that has
 * it inside; earlier words count before later ones. Of several texts each must be found.
 */
export function rankEntries(entries: readonly PaletteEntry[], text: string): readonly PaletteEntry[] {
  const sought = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return entries;
  return entries
    .map((entry) => ({ entry, rank: Math.max(...sought.map((part) => rankOf(entry.words, part))) }))
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

function rankOf(words: readonly string[], part: string): number {
  return Math.min(
    ...words.map((word, at) => {
      if (word === part) return at / 1000;
      if (word.startsWith(part)) return 1 + at / 1000;
      return word.includes(part) ? 2 + at / 1000 : Infinity;
    }),
    Infinity,
  );
}
