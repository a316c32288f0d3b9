import type { CodeList } from '#schema/definition/CodeList.ts';
import { type Spellings, spellingsOf } from './spellingsOf.ts';

/** A code as a select offers it: found by label, alias, pinyin and initials. */
export interface SpelledCode extends Spellings {
  readonly code: string;
  readonly label: string;
  readonly labelEn: string | null;
  readonly parent: string | null;
  readonly aliases: readonly string[];
}

const spelled = new WeakMap<CodeList, readonly SpelledCode[]>();

/** The codes of a list with their spellings, worked out once for each list of an edition. */
export function codeOptions(list: CodeList): readonly SpelledCode[] {
  let options = spelled.get(list);
  if (options === undefined) {
    options = list.codes.map((code) => ({
      code: code.code,
      label: code.label,
      labelEn: code.labelEn ?? null,
      parent: code.parent ?? null,
      aliases: code.aliases,
      ...spellingsOf(code.label),
    }));
    spelled.set(list, options);
  }
  return options;
}
