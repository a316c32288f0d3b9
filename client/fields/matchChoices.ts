import type { Choice } from './Choice.ts';
import { searchWord } from './searchWord.ts';

/**
 * The choices that a text finds, best first: the whole word, then its beginning, then anywhere, then what belongs to
 * something called so; in their own order within each. Of several words with blanks between, each must be found.
 */
export function matchChoices(choices: readonly Choice[], text: string): readonly Choice[] {
  const sought = text.trim().split(/\s+/).map(searchWord).filter(Boolean);
  if (sought.length === 0) return choices;
  const whole = sought.join('');
  const ranked: Choice[][] = [[], [], [], [], []];
  for (const choice of choices) {
    const rank =
      sought.length === 1 ? rankOf(choice, whole) : Math.min(rankOf(choice, whole), rankOfAll(choice, sought));
    ranked[rank]?.push(choice);
  }
  ranked.pop();
  return ranked.flat();
}

const notFound = 4;

function rankOf({ words, path }: Choice, sought: string): number {
  let rank = notFound;
  for (const word of words) {
    if (word === sought) return 0;
    if (word.startsWith(sought)) rank = 1;
    else if (rank > 2 && word.includes(sought)) rank = 2;
  }
  if (rank === notFound && path?.some((above) => searchWord(above).includes(sought)) === true) return 3;
  return rank;
}

/** The worst of the words decides. */
function rankOfAll(choice: Choice, sought: readonly string[]): number {
  return Math.max(...sought.map((word) => rankOf(choice, word)));
}
