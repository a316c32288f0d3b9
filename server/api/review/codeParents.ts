import type { Code, CodeList } from '#schema/definition/CodeList.ts';

/** Higher than any classification that people choose from. */
const deepest = 6;

/**
 * The codes that stand above those of a list, by their code. Where a list names parents that it does not hold, they are
 * looked for in the one list that holds all of them; a parent is the beginning of the codes below it, so that a short
 * code of another list is not taken for one.
 */
export function codeParents(codes: readonly Code[], lists: Iterable<CodeList>): ReadonlyMap<string, Code> {
  const known = new Map(codes.map((code) => [code.code, code]));
  const others = [...lists];
  for (let level = 0; level < deepest; level += 1) {
    const missing = missingParents(known);
    if (missing.size === 0) break;
    const above = others
      .filter((list) => holdsAll(list, missing))
      .toSorted((a, b) => a.codes.length - b.codes.length)[0];
    if (above === undefined) break;
    for (const code of above.codes) if (missing.has(code.code)) known.set(code.code, code);
  }
  return known;
}

function missingParents(known: ReadonlyMap<string, Code>): ReadonlySet<string> {
  const missing = new Set<string>();
  for (const { code, parent } of known.values())
    if (parent !== undefined && parent.length > 1 && code.startsWith(parent) && !known.has(parent)) missing.add(parent);
  return missing;
}

function holdsAll(list: CodeList, wanted: ReadonlySet<string>): boolean {
  const own = new Set(list.codes.map(({ code }) => code));
  return [...wanted].every((code) => own.has(code));
}
