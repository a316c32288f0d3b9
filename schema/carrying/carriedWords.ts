import type { Code } from '../definition/CodeList.ts';
import type { PlacedField } from '../fields/PlacedField.ts';

/** Labels that say yes and no. */
const yes = ['是', '有'];
const no = ['否', '无'];

/**
 * The words of one field as those of the field that follows it: codes carry by label, where that is gone by alias, and
 * as they are where the list is the same. `undefined` where one is not in words at all.
 */
export function carriedWords(from: PlacedField, to: PlacedField): ReadonlyMap<string, string | null> | undefined {
  const before = wordsOf(from);
  if (before === undefined) return undefined;
  const sameLists = listsOf(from) === listsOf(to);
  const taken = takerOf(to);
  if (taken === undefined) return undefined;
  const words = new Map<string, string | null>();
  for (const code of before) {
    const now = taken(code, sameLists) ?? null;
    if (now !== code.code) words.set(code.code, now);
  }
  return words;
}

/** The words that a field may hold, each with its label; `undefined` where they are not numbered. */
function wordsOf({ field, codes }: PlacedField): readonly Pick<Code, 'code' | 'label' | 'aliases'>[] | undefined {
  if (field.kind === 'boolean')
    return [
      { code: 'true', label: '是', aliases: yes },
      { code: 'false', label: '否', aliases: no },
    ];
  return codes === undefined ? undefined : [...codes.all.byCode.values()];
}

/** Finds the word of a field for a code of the field before it. */
function takerOf(
  to: PlacedField,
): ((code: Pick<Code, 'code' | 'label' | 'aliases'>, sameLists: boolean) => string | undefined) | undefined {
  const { kind } = to.field;
  if (kind === 'boolean')
    return ({ label }) => (yes.includes(label) ? 'true' : no.includes(label) ? 'false' : undefined);
  if (kind === 'text') return ({ label }) => label;
  const codes = to.codes?.all;
  if (codes === undefined) return undefined;
  const byLabel = Map.groupBy(codes.byCode.values(), ({ label }) => label);
  const byAlias = Map.groupBy(
    [...codes.byCode.values()].flatMap((code) => code.aliases.map((alias) => ({ alias, code }))),
    ({ alias }) => alias,
  );
  return ({ code, label, aliases }, sameLists) => {
    const named = byLabel.get(label) ?? [];
    if (named.some((one) => one.code === code)) return code;
    if (named.length === 1) return named[0]?.code;
    if (named.length === 0 && sameLists && codes.byCode.has(code)) return code;
    const called = [
      ...(byAlias.get(label) ?? []).map((one) => one.code),
      ...aliases.flatMap((alias) => byLabel.get(alias) ?? []),
    ];
    return new Set(called.map((one) => one.code)).size === 1 ? called[0]?.code : undefined;
  };
}

function listsOf({ field }: PlacedField): string {
  const { codeList } = field;
  if (codeList === undefined) return field.kind;
  return JSON.stringify('by' in codeList ? codeList.byCode : codeList.lists);
}
