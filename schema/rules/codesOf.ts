import type { Code, CodeList } from '../definition/CodeList.ts';
import type { CodeListChoice } from '../definition/Field.ts';

/** All codes that a choice of lists offers, those of included lists too. */
export function codesOf(choice: CodeListChoice, codeLists: ReadonlyMap<string, CodeList>): readonly Code[] {
  const ids = 'lists' in choice ? choice.lists : Object.values(choice.byCode).flat();
  return codesOfLists(ids, codeLists);
}

export function codesOfLists(ids: readonly string[], codeLists: ReadonlyMap<string, CodeList>): readonly Code[] {
  const seen = new Set<string>();
  const codes: Code[] = [];
  const add = (id: string): void => {
    const list = codeLists.get(id);
    if (list === undefined || seen.has(id)) return;
    seen.add(id);
    codes.push(...list.codes);
    for (const included of list.includes) add(included);
  };
  for (const id of ids) add(id);
  return codes;
}
