import { plainTitle } from './plainTitle.ts';

/** How alike two titles are, from 0 to 1: the pairs of neighbouring letters they share. */
export function titleLikeness(a: string, b: string): number {
  const [one, other] = [plainTitle(a), plainTitle(b)];
  if (one === other) return one === '' ? 0 : 1;
  const [left, right] = [pairs(one), pairs(other)];
  const total = left.length + right.length;
  if (total === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count === 0) continue;
    shared += 1;
    counts.set(pair, count - 1);
  }
  // Never a whole match: letters may be the same and their order not.
  return Math.min(0.99, (2 * shared) / total);
}

function pairs(text: string): readonly string[] {
  const letters = [...`^${text}$`];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}
