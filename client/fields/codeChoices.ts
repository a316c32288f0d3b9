import type { Field } from '#schema/definition/Field.ts';
import { codesOfferedFor } from '#schema/fields/CodeChoice.ts';
import type { CodeIndex } from '#schema/fields/CodeIndex.ts';
import type { CodeOption } from '../api/CodeOption.ts';
import type { Choice } from './Choice.ts';
import type { RowContext } from './RowFields.ts';

const made = new WeakMap<CodeIndex, readonly Choice[]>();

/** The codes that a coded field offers in a row, as far as other fields of the row have a say in it. */
export function codeChoices(field: Field, { kit, values }: RowContext): readonly Choice[] {
  const codes = kit.placed.fields.get(field.name)?.codes;
  const index = codes === undefined ? undefined : codesOfferedFor(codes, values);
  if (index === undefined) return [];
  const known = made.get(index);
  if (known !== undefined) return known;
  const choices = [...index.byCode.values()].map((code) => {
    const { label, pinyin, initials, aliases, labelEn } = code as CodeOption;
    const words = [label, code.code, pinyin, initials, ...(aliases ?? []), labelEn ?? ''];
    return { value: code.code, label, words: words.flatMap((word) => (word === '' ? [] : [searchWord(word)])) };
  });
  made.set(index, choices);
  return choices;
}

function searchWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll(' ', '');
}
