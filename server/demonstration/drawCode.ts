import type { Field } from '#schema/definition/Field.ts';
import { codesOf, type Drawing } from './Drawing.ts';

/** A code of the list that the field chooses; undefined where the row leaves no list or no code. */
export function drawCode(drawing: Drawing, field: Field): string | undefined {
  const choice = field.codeList;
  if (choice === undefined) return undefined;
  if ('by' in choice) {
    const list = choice.byCode[String(drawing.row[choice.by] ?? '')];
    return list === undefined ? undefined : pickCode(drawing, [list]);
  }
  const parent = 'parentFrom' in choice ? drawing.row[choice.parentFrom] : undefined;
  return pickCode(drawing, choice.lists, typeof parent === 'string' ? parent : undefined);
}

/** Several different codes, in the order of the list. */
export function drawCodes(drawing: Drawing, field: Field): readonly string[] {
  const drawn = Array.from({ length: drawing.random.between(1, 3) }, () => drawCode(drawing, field));
  return [...new Set(drawn.filter((code) => code !== undefined))].toSorted();
}

function pickCode(drawing: Drawing, lists: readonly string[], parent?: string): string | undefined {
  const codes = codesOf(drawing, lists);
  const parents = new Set(codes.map((code) => code.parent));
  const leaves = codes.filter(
    (code) =>
      !parents.has(code.code) && (parent === undefined || code.parent === parent || code.code.startsWith(parent)),
  );
  // A small school offers few of many hundred majors: the first of a long list are enough.
  return drawing.random.pick((leaves.length > 0 ? leaves : codes).slice(0, 60))?.code;
}
