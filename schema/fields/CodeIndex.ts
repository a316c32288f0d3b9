import type { Code, CodeList } from '../definition/CodeList.ts';
import { typedKey } from './typedText.ts';

/** The codes that a value may be, with the words people use for them. */
export interface CodeIndex {
  readonly byCode: ReadonlyMap<string, Code>;
  /** Codes by what a person types: code, label or alias as `typedKey` writes them. */
  codesTyped(text: string): readonly string[];
}

export function codeIndex(codes: readonly Code[]): CodeIndex {
  const byCode = new Map(codes.map((code) => [code.code, code]));
  let typed: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    byCode,
    codesTyped(text) {
      typed ??= typedWords(codes);
      return typed.get(typedKey(text)) ?? [];
    },
  };
}

/** Codes of the lists and of those they include that hold in a year; `undefined` where a list is not at hand. */
export function codesOfLists(
  ids: readonly string[],
  year: number,
  codeLists: ReadonlyMap<string, CodeList>,
): readonly Code[] | undefined {
  const codes = new Map<string, Code>();
  const seen = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const list = codeLists.get(id);
    if (list === undefined) return undefined;
    for (const code of list.codes) {
      const holds = (code.from ?? -Infinity) <= year && year <= (code.to ?? Infinity);
      if (holds && !codes.has(code.code)) codes.set(code.code, code);
    }
    waiting.push(...list.includes);
  }
  return [...codes.values()];
}

/**
 * A code is meant before a label, a label before an alias; `1 男` and `男(1)` name both. Last come codes whose zeros
 * in front a sheet has taken for those of a number.
 */
function typedWords(codes: readonly Code[]): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  const layers: readonly ((code: Code) => readonly string[])[] = [
    (code) => [code.code],
    (code) => [code.label],
    (code) => [code.code + code.label, `${code.label}(${code.code})`, `${code.code}-${code.label}`],
    (code) => code.aliases ?? [],
    (code) => (code.labelEn === undefined || code.labelEn === null ? [] : [code.labelEn]),
    ({ code }) => (/^0+\d+$/.test(code) ? [String(BigInt(code))] : []),
  ];
  for (const wordsOf of layers) {
    const layer = new Map<string, string[]>();
    for (const code of codes) {
      for (const word of wordsOf(code)) {
        const key = typedKey(word);
        const known = layer.get(key);
        if (known === undefined) layer.set(key, [code.code]);
        else if (!known.includes(code.code)) known.push(code.code);
      }
    }
    for (const [key, found] of layer) if (!words.has(key)) words.set(key, found);
  }
  return words;
}
