import type { Catalogue } from '../definition/Catalogue.ts';
import type { Change } from './Change.ts';
import { compareCodes, isEmpty } from './compareCodes.ts';

/** What differs in the code lists that fields of both catalogues use, as the lists stand in each one's year. */
export function compareCodeLists(before: Catalogue, after: Catalogue): readonly Change[] {
  const earlier = listsUsed(before);
  return [...listsUsed(after)].flatMap(([id, usedBy]): readonly Change[] => {
    const former = before.codeLists.get(id);
    const list = after.codeLists.get(id);
    if (!earlier.has(id) || former === undefined || list === undefined) return [];
    const codes = compareCodes(former.codes, list.codes);
    if (isEmpty(codes)) return [];
    const effect =
      codes.removed.length > 0
        ? { effect: '有的代码不再使用：结转时按名称找新代码，找不到的留空并标出' }
        : codes.relabelled.length > 0
          ? { effect: '有的代码换了名称：请核对含义是否相同' }
          : {};
    return [
      {
        subject: 'codeList',
        act: 'changed',
        breaking: 'effect' in effect,
        ...effect,
        name: id,
        title: list.title,
        codes,
        usedBy,
      },
    ];
  });
}

function listsUsed({ tables }: Catalogue): ReadonlyMap<string, readonly string[]> {
  const used = new Map<string, string[]>();
  for (const table of tables)
    for (const { name, codeList } of table.fields) {
      if (codeList === undefined) continue;
      const lists = 'lists' in codeList ? codeList.lists : Object.values(codeList.byCode).flat();
      for (const id of new Set(lists)) used.set(id, [...(used.get(id) ?? []), `${table.name}.${name}`]);
    }
  return used;
}
