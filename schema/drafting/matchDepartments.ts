import type { Department, DepartmentKind } from '../definition/Plan.ts';
import type { DepartmentChoice } from '../definition/PlanFile.ts';
import { plainTitle } from './plainTitle.ts';
import { titleLikeness } from './titleLikeness.ts';

export interface MatchedDepartments {
  readonly choice: DepartmentChoice;
  /** Names that are nobody's. */
  readonly unknown: readonly string[];
  /** Names that were taken for somebody's whose name is only alike. */
  readonly unsure: readonly {
    readonly name: string;
    readonly department: Department;
    readonly others: readonly Department[];
  }[];
}

const everybody: readonly (readonly [DepartmentKind, RegExp])[] = [
  [
    'college',
    /^(?:各|所有|全体)(?:二级)?(?:院系部?|系院|学院|院部|系部|院系|教学单位|教学部门|二级院系|分院|系)(?:部)?$/,
  ],
  ['office', /^(?:各|所有|全体)(?:职能|行政|机关|党政)?(?:部门|处室|科室)$/],
  ['centre', /^(?:各|所有)(?:教辅单位|中心|教辅部门)$/],
];

/** The departments that a cell names: `各院系（除五专部外）、质量部`. */
export function matchDepartments(text: string, departments: readonly Department[]): MatchedDepartments {
  const codes = new Set<string>();
  const except = new Set<string>();
  const unknown: string[] = [];
  const unsure: { name: string; department: Department; others: readonly Department[] }[] = [];
  let kind: DepartmentKind | undefined;
  const take = (name: string, into: Set<string>): void => {
    const found = matchOne(name, departments);
    if (found === undefined) unknown.push(name);
    else {
      into.add(found.department.code);
      if (!found.sure) unsure.push({ name, department: found.department, others: found.others });
    }
  };
  for (const { name, without } of namesIn(text, departments)) {
    const all = everybody.find(([, words]) => words.test(plain(name)));
    if (all === undefined) take(name, codes);
    else kind = all[0];
    for (const left of without) take(left, except);
  }
  if (kind === undefined) return { choice: [...codes], unknown, unsure };
  const choice = {
    kind,
    ...(codes.size === 0 ? {} : { plus: [...codes] }),
    ...(except.size === 0 ? {} : { except: [...except] }),
  };
  return { choice, unknown, unsure };
}

function plain(name: string): string {
  return plainTitle(name).replace(/表$/, '');
}

/** The names of a cell; a name that is one as a whole is not divided at its `和` or `、`. */
function namesIn(
  text: string,
  departments: readonly Department[],
): readonly { readonly name: string; readonly without: readonly string[] }[] {
  const known = new Set(departments.map(({ name }) => plain(name)));
  const divide = (part: string, separators: readonly RegExp[]): readonly string[] => {
    const [separator, ...finer] = separators;
    if (separator === undefined || known.has(plain(part))) return [part];
    return part.split(separator).flatMap((piece) => (piece.trim() === '' ? [] : divide(piece.trim(), finer)));
  };
  const exceptions: string[][] = [];
  const marked = text.replaceAll(
    /[（(]\s*(?:除|不含|不包括)\s*([^）)]*?)\s*(?:以?外|除外)?\s*[）)]/g,
    (_, names: string) => {
      exceptions.push([...divide(names, [/[、，,;；\n/]+/, /[和及与]/])]);
      return `⟦${exceptions.length - 1}⟧`;
    },
  );
  return divide(marked, [/[、，,;；\n/]+/, /[和及与]/]).map((part) => {
    const at = /⟦(\d+)⟧/.exec(part)?.[1];
    return {
      name: part.replaceAll(/⟦\d+⟧/g, '').trim(),
      without: at === undefined ? [] : (exceptions[Number(at)] ?? []),
    };
  });
}

function matchOne(
  name: string,
  departments: readonly Department[],
): { readonly department: Department; readonly sure: boolean; readonly others: readonly Department[] } | undefined {
  const own = plain(name);
  const same = departments.filter((department) => plain(department.name) === own || department.code === name);
  if (same[0] !== undefined && same.length === 1) return { department: same[0], sure: true, others: [] };
  const ranked = departments
    .map((department) => {
      const other = plain(department.name);
      const within = own.length >= 2 && (other.includes(own) || own.includes(other));
      return {
        department,
        likeness: Math.max(titleLikeness(name, department.name), within ? 0.7 : 0, isShortFor(own, other) ? 0.65 : 0),
      };
    })
    .filter(({ likeness }) => likeness >= 0.5)
    .toSorted((a, b) => b.likeness - a.likeness);
  const [first, second] = ranked;
  // Two that are equally alike are neither.
  if (first === undefined || (second !== undefined && second.likeness === first.likeness)) return undefined;
  return { department: first.department, sure: false, others: ranked.slice(1, 4).map(({ department }) => department) };
}

/** People call 产教融合办公室 产教办: its letters in their order, from the first. */
function isShortFor(short: string, name: string): boolean {
  if ([...short].length < 2 || short[0] !== name[0]) return false;
  let at = 0;
  for (const letter of name) if (letter === short[at]) at += 1;
  return at === short.length;
}
