import type { CodeList } from '../definition/CodeList.ts';
import type { CodeListChoice } from '../definition/Field.ts';
import { type CodeIndex, codeIndex, codesOfLists } from './CodeIndex.ts';
import type { Value } from './FieldKind.ts';

/** Which codes a value may be, as far as another field of the row has a say in it. */
export interface CodeChoice {
  /** The field that chooses. */
  readonly chooser: string | undefined;
  /** What may stand while nothing chooses; `undefined`: any text. */
  readonly otherwise: CodeIndex | undefined;
  readonly cases: ReadonlyMap<string, CodeIndex>;
  /** Whether a chooser without a case leaves the value free; else no code fits. */
  readonly openCases: boolean;
  /** Every code that stands in some case. */
  readonly all: CodeIndex;
}

const none = codeIndex([]);

/** `undefined` where a list is not at hand. */
export function codeChoice(
  choice: CodeListChoice,
  year: number,
  codeLists: ReadonlyMap<string, CodeList>,
): CodeChoice | undefined {
  if ('by' in choice) return choiceByField(choice, year, codeLists);
  const listed = codesOfLists(choice.lists, year, codeLists);
  if (listed === undefined) return undefined;
  const { only, except, open } = choice;
  const codes = listed.filter(({ code }) => only?.includes(code) !== false && except?.includes(code) !== true);
  const all = codeIndex(codes);
  if (!('parentFrom' in choice) || choice.parentFrom === undefined)
    return { chooser: undefined, otherwise: open === true ? undefined : all, cases: new Map(), openCases: false, all };
  // A parent that is not offered is a parent all the same.
  const parentOf = new Map(listed.map(({ code, parent }) => [code, parent]));
  const children = new Map<string, typeof codes>();
  for (const code of codes) {
    const seen = new Set<string>();
    for (let at = code.parent; at !== undefined && at !== null && !seen.has(at); at = parentOf.get(at)) {
      seen.add(at);
      children.set(at, [...(children.get(at) ?? []), code]);
    }
  }
  return {
    chooser: choice.parentFrom,
    otherwise: all,
    cases: new Map([...children].map(([parent, below]) => [parent, codeIndex(below)])),
    openCases: false,
    all,
  };
}

function choiceByField(
  choice: Extract<CodeListChoice, { readonly by: string }>,
  year: number,
  codeLists: ReadonlyMap<string, CodeList>,
): CodeChoice | undefined {
  const cases = new Map<string, CodeIndex>();
  for (const [code, lists] of Object.entries(choice.byCode)) {
    const codes = codesOfLists(lists, year, codeLists);
    if (codes === undefined) return undefined;
    cases.set(code, codeIndex(codes));
  }
  const all = codeIndex([...cases.values()].flatMap((index) => [...index.byCode.values()]));
  return { chooser: choice.by, otherwise: undefined, cases, openCases: true, all };
}

/** The codes to choose from in a row: those that fit, or those that an open list knows. */
export function codesOfferedFor(choice: CodeChoice, row: Readonly<Record<string, Value>>): CodeIndex | undefined {
  return codesFor(choice, row) ?? (choice.chooser === undefined ? choice.all : undefined);
}

/** The codes that fit a row; `undefined`: any text does. */
export function codesFor(choice: CodeChoice, row: Readonly<Record<string, Value>>): CodeIndex | undefined {
  const chosen = choice.chooser === undefined ? null : (row[choice.chooser] ?? null);
  if (chosen === null) return choice.otherwise;
  return choice.cases.get(String(chosen)) ?? (choice.openCases ? undefined : none);
}
