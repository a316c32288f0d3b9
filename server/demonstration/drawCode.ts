import type { Code } from '#schema/definition/CodeList.ts';
import type { Field } from '#schema/definition/Field.ts';
import { codesOfferedFor } from '#schema/fields/CodeChoice.ts';
import type { Drawing } from './Drawing.ts';
import { drawText } from './drawText.ts';

/** A code that fits the row, any text where no list is chosen; undefined where the row leaves none. */
export function drawCode(drawing: Drawing, field: Field): string | undefined {
  const { placed, row, random } = drawing;
  const choice = placed.fields.get(field.name)?.codes;
  const index = choice === undefined ? undefined : codesOfferedFor(choice, row);
  if (index === undefined) return drawText(drawing, field);
  const codes = [...index.byCode.values()];
  const choosing = codesThatChoose(drawing, field, codes);
  // A small school offers few of many hundred majors: the first of a long list are enough.
  return random.pick((choosing.length > 0 ? choosing : leaves(codes)).slice(0, 60))?.code;
}

/** Several different codes, in the order of the list. */
export function drawCodes(drawing: Drawing, field: Field): readonly string[] {
  const drawn = Array.from({ length: drawing.random.between(1, 3) }, () => drawCode(drawing, field));
  return [...new Set(drawn.filter((code) => code !== undefined))].toSorted();
}

/** Where the codes of another field hang on this one, only codes that leave it some. */
function codesThatChoose({ placed }: Drawing, field: Field, codes: readonly Code[]): readonly Code[] {
  for (const other of placed.fields.values()) {
    if (other.codes?.chooser === field.name && !other.codes.openCases)
      return codes.filter((code) => other.codes?.cases.has(code.code));
  }
  return [];
}

function leaves(codes: readonly Code[]): readonly Code[] {
  const parents = new Set(codes.map((code) => code.parent));
  const found = codes.filter((code) => !parents.has(code.code));
  return found.length > 0 ? found : codes;
}
