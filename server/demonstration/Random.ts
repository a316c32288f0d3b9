import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers that are the same on every run with the same seed. */
export interface Random {
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean;
  pick<Item>(items: readonly Item[]): Item | undefined;
}

export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const between = (from: number, to: number): number => (to <= from ? from : uniformInt(generator, from, to));
  return {
    between,
    chance: (percent) => between(1, 100) <= percent,
    pick: (items) => items[between(0, items.length - 1)],
  };
}
