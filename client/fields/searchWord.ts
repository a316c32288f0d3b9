/** A word as choices are found by it: width, case and blanks do not matter. */
export function searchWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}
