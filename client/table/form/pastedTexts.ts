import type { Field } from '#schema/definition/Field.ts';

export interface PastedText {
  readonly field: Field;
  readonly text: string;
}

/**
 * Where the cells of a pasted block go in a form: beside the titles they stand next to, where the block brings
 * titles; else one after the other into the fields from the first on.
 */
export function pastedTexts(
  block: readonly (readonly string[])[],
  fields: readonly Field[],
  first: Field,
): readonly PastedText[] {
  const titled = titledCells(block, fields);
  if (titled !== undefined) return titled;
  const cells = block.flatMap((row) => row);
  const from = fields.slice(Math.max(0, fields.indexOf(first)));
  return from.slice(0, cells.length).map((field, at) => ({ field, text: cells[at] ?? '' }));
}

/** `undefined` unless every row begins with the title of a field, or the first row holds titles alone. */
function titledCells(
  block: readonly (readonly string[])[],
  fields: readonly Field[],
): readonly PastedText[] | undefined {
  const byTitle = new Map(fields.map((field) => [plain(field.title), field]));
  const fieldOf = (cell: string | undefined): Field | undefined => byTitle.get(plain(cell ?? ''));
  const [head = [], body = []] = block;
  if (block.length === 2 && head.length > 1 && head.every((cell) => fieldOf(cell) !== undefined))
    return head.flatMap((cell, at) => pair(fieldOf(cell), body[at]));
  if (!block.every((row) => row.length > 1 && fieldOf(row[0]) !== undefined)) return undefined;
  return block.flatMap((row) => pair(fieldOf(row[0]), row[1]));
}

function pair(field: Field | undefined, text: string | undefined): readonly PastedText[] {
  return field === undefined ? [] : [{ field, text: text ?? '' }];
}

/** Sheets write the unit behind a title, and a colon or an asterisk. */
function plain(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replace(/^\*/, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/[:*]+$/, '');
}
