import type { Choice } from './Choice.ts';

/** The choices that a text finds, best first: the whole word, then its beginning, then anywhere; in their own order within each. */
export function matchChoices(choices: readonly Choice[], text: string): readonly Choice[] {
  const sought = text.normalize('NFKC').trim().toLowerCase();
  if (sought === '') return choices;
  const ranked: Choice[][] = [[], [], []];
  for (const choice of choices) {
    let rank = 3;
    for (const word of choice.words) {
      if (word === sought) rank = 0;
      else if (word.startsWith(sought)) rank = Math.min(rank, 1);
      else if (word.includes(sought)) rank = Math.min(rank, 2);
    }
    ranked[rank]?.push(choice);
  }
  return ranked.flat();
}
