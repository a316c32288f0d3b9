import { pointer } from '../../issues/pointer.ts';
import type { Code } from '../CodeList.ts';
import { codeListFaults } from '../faults/codeListFaults.ts';
import type { FaultReport } from '../faults/FaultReport.ts';
import { nearestName } from '../nearestName.ts';
import type { CodeListDraft, Drafts } from './Drafts.ts';

/** Code lists: codes once a year, parents that exist, includes that end. */
export function lintCodeLists(drafts: Drafts, report: FaultReport): void {
  for (const draft of drafts.codeLists.values()) {
    lintIncludes(draft, drafts, report);
    lintCodes(draft, report);
  }
  lintParents(drafts, report);
}

function lintIncludes({ path, list }: CodeListDraft, drafts: Drafts, report: FaultReport): void {
  for (const [position, id] of list.includes.entries()) {
    const place = { file: path, pointer: pointer('includes', position) };
    if (!drafts.codeLists.has(id) && !drafts.unreadCodeLists.has(id))
      report.add(codeListFaults.includesMissing, place, { list: id, near: nearestName(id, drafts.codeLists.keys()) });
    const way = wayTo(list.id, id, drafts, []);
    if (way?.every((other) => list.id <= other) === true)
      report.add(codeListFaults.includesCycle, place, { path: [list.id, ...way].join(' → ') });
  }
}

/** How including `from` leads back to `target`. */
function wayTo(target: string, from: string, drafts: Drafts, been: readonly string[]): readonly string[] | undefined {
  if (from === target) return [...been, from];
  if (been.includes(from)) return undefined;
  for (const next of drafts.codeLists.get(from)?.list.includes ?? []) {
    const way = wayTo(target, next, drafts, [...been, from]);
    if (way !== undefined) return way;
  }
  return undefined;
}

function lintCodes({ path, list }: CodeListDraft, report: FaultReport): void {
  const known = new Map<string, Code[]>();
  for (const [position, code] of list.codes.entries()) {
    const place = (...rest: readonly string[]) => ({ file: path, pointer: pointer('codes', position, ...rest) });
    if (code.code === '') continue;
    if (code.from !== undefined && code.to !== undefined && code.from > code.to)
      report.add(codeListFaults.codeYearsOutOfOrder, place(), { code: code.code, from: code.from, to: code.to });
    const same = known.get(code.code) ?? [];
    if (same.some((other) => overlap(code, other)))
      report.add(codeListFaults.duplicateCode, place('code'), { code: code.code, label: code.label });
    known.set(code.code, [...same, code]);
  }
}

function overlap(one: Code, other: Code): boolean {
  const first = Number.NEGATIVE_INFINITY;
  const last = Number.POSITIVE_INFINITY;
  return (one.from ?? first) <= (other.to ?? last) && (other.from ?? first) <= (one.to ?? last);
}

/** A parent may stand in another list: majors are grouped by the list of their groups. */
function lintParents(drafts: Drafts, report: FaultReport): void {
  const everyCode = new Set<string>();
  for (const { list } of drafts.codeLists.values()) for (const code of list.codes) everyCode.add(code.code);
  for (const { path, list } of drafts.codeLists.values()) {
    const parents = new Map(list.codes.map((code) => [code.code, code.parent]));
    for (const [position, { code, parent }] of list.codes.entries()) {
      if (parent === undefined) continue;
      const place = { file: path, pointer: pointer('codes', position, 'parent') };
      if (!everyCode.has(parent) && drafts.unreadCodeLists.size === 0)
        report.add(codeListFaults.codeParentMissing, place, { code, parent });
      if (isFirstOfCycle(code, parents)) report.add(codeListFaults.codeParentCycle, place, { code });
    }
  }
}

/** A circle of parents is told of once, at its first code. */
function isFirstOfCycle(code: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let here = parents.get(code); here !== undefined && !seen.has(here); here = parents.get(here)) {
    if (here === code) return [...seen].every((other) => code <= other);
    seen.add(here);
  }
  return false;
}
