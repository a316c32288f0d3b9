import type { CodeList } from '#schema/definition/CodeList.ts';

export interface ListMatch {
  readonly list: CodeList;
  /** Codes that the drop-down offers; absent where it offers them all. */
  readonly only?: readonly string[];
}

/** The code list whose labels a drop-down offers; of several the smallest. `undefined` where a word is in none. */
export function matchCodeList(choices: readonly string[], lists: Iterable<CodeList>): ListMatch | undefined {
  let best: ListMatch | undefined;
  for (const list of lists) {
    const codes = new Map(
      list.codes.flatMap(({ code, label, aliases }) =>
        [label, ...aliases, `${code}${label}`, code].map((word) => [plain(word), code] as const),
      ),
    );
    const found = choices.map((choice) => codes.get(plain(choice)));
    if (found.length === 0 || found.some((code) => code === undefined)) continue;
    const distinct = [...new Set(found as string[])];
    const match = distinct.length === list.codes.length ? { list } : { list, only: distinct };
    if (best === undefined || list.codes.length < best.list.codes.length) best = match;
  }
  return best;
}

/** `1-男`, `1.男`, `1 男` and `男` are one word. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s.\-—_、:：]/g, '')
    .toLowerCase();
}
