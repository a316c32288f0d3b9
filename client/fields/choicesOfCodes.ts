import type { CodeIndex } from '#schema/fields/CodeIndex.ts';
import type { CodeOption } from '../api/CodeOption.ts';
import type { Choice } from './Choice.ts';
import { searchWord } from './searchWord.ts';

const made = new WeakMap<CodeIndex, readonly Choice[]>();

/** Codes as they are offered; made once. */
export function choicesOfCodes(index: CodeIndex): readonly Choice[] {
  const known = made.get(index);
  if (known !== undefined) return known;
  const choices = [...index.byCode.values()].map((code) => {
    const { label, pinyin, initials, aliases, labelEn, path } = code as CodeOption;
    const words = [label, code.code, pinyin, initials, ...(aliases ?? []), labelEn ?? ''];
    return {
      value: code.code,
      label,
      words: words.flatMap((word) => (word === '' ? [] : [searchWord(word)])),
      ...(path === undefined || path.length === 0 ? {} : { path }),
    };
  });
  made.set(index, choices);
  return choices;
}
