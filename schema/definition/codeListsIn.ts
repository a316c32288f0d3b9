import type { Code, CodeList } from './CodeList.ts';

/**
 * Every code list as it stands in a year: the codes of included lists after its own, codes of other years left out,
 * each code once.
 */
export function codeListsIn(year: number, lists: ReadonlyMap<string, CodeList>): ReadonlyMap<string, CodeList> {
  return new Map([...lists].map(([id, list]) => [id, listIn(year, list, lists)]));
}

function listIn(year: number, list: CodeList, lists: ReadonlyMap<string, CodeList>): CodeList {
  if (list.includes.length === 0 && list.codes.every((code) => holdsIn(year, code))) return list;
  const codes = new Map<string, Code>();
  const seen = new Set<string>();
  const take = (taken: CodeList): void => {
    if (seen.has(taken.id)) return;
    seen.add(taken.id);
    for (const code of taken.codes) if (holdsIn(year, code) && !codes.has(code.code)) codes.set(code.code, code);
    for (const id of taken.includes) {
      const included = lists.get(id);
      if (included !== undefined) take(included);
    }
  };
  take(list);
  return { ...list, codes: [...codes.values()] };
}

function holdsIn(year: number, code: Code): boolean {
  return (code.from ?? year) <= year && year <= (code.to ?? year);
}
