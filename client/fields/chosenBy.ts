import type { Choice } from './Choice.ts';
import { searchWord } from './searchWord.ts';

/** The choice that a typed text means: the only one it found, or the first where that is called so. */
export function chosenBy(text: string, found: readonly Choice[] | undefined): Choice | undefined {
  const sought = searchWord(text);
  const first = found?.[0];
  if (sought === '' || first === undefined) return undefined;
  return found?.length === 1 || first.words.includes(sought) ? first : undefined;
}
