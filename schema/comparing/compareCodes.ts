import type { Catalogue } from '../definition/Catalogue.ts';
import type { Code } from '../definition/CodeList.ts';
import type { Field } from '../definition/Field.ts';
import { codeChoice } from '../fields/CodeChoice.ts';
import type { CodeDifference, CodeNamed } from './Change.ts';

/** How the codes of two lists differ. */
export function compareCodes(before: Iterable<Code>, after: Iterable<Code>): CodeDifference {
  const earlier = new Map([...before].map((code) => [code.code, code]));
  const later = new Map([...after].map((code) => [code.code, code]));
  return {
    added: [...later.values()].filter(({ code }) => !earlier.has(code)).map(named),
    removed: [...earlier.values()].filter(({ code }) => !later.has(code)).map(named),
    relabelled: [...later.values()].flatMap(({ code, label }) => {
      const former = earlier.get(code)?.label;
      return former === undefined || former === label ? [] : [{ code, label, before: former }];
    }),
  };
}

/** The codes that a field offers. */
export function offeredCodes({ codeList }: Field, { year, codeLists }: Catalogue): Iterable<Code> {
  return codeList === undefined ? [] : (codeChoice(codeList, year, codeLists)?.all.byCode.values() ?? []);
}

export function isEmpty({ added, removed, relabelled }: CodeDifference): boolean {
  return added.length + removed.length + relabelled.length === 0;
}

/** How a field chooses its codes, as people read it. */
export function codeListText({ codeList }: Field): string | undefined {
  if (codeList === undefined) return undefined;
  if ('by' in codeList)
    return `由 ${codeList.by} 选定：${Object.entries(codeList.byCode)
      .map(([code, lists]) => `${code} → ${lists.join('、')}`)
      .join('；')}`;
  const { lists, only, except } = codeList;
  const parent = 'parentFrom' in codeList ? `，上级取自 ${codeList.parentFrom}` : '';
  const part =
    only === undefined ? (except === undefined ? '' : `，除 ${except.join('、')}`) : `，只用 ${only.join('、')}`;
  const open = 'open' in codeList && codeList.open ? '，也可写其他' : '';
  return `${lists.join('、')}${parent}${part}${open}`;
}

function named({ code, label }: Code): CodeNamed {
  return { code, label };
}
