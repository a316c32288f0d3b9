import type { KeptChange } from '../../journal/KeptChange.ts';

/** At most how many bytes a change takes in a request: a character of Chinese is three. */
export function weightOf({ set }: KeptChange): number {
  let weight = 90;
  for (const name in set) {
    const value = set[name];
    weight += name.length + 6;
    if (typeof value === 'string') weight += value.length * 3;
    else if (Array.isArray(value)) weight += value.reduce((sum, one) => sum + String(one).length * 3 + 3, 0);
    else weight += 16;
  }
  return weight;
}
