import type { Field } from '#schema/definition/Field.ts';
import { typedWords } from '#schema/fields/severalTexts.ts';
import { seenText } from '#schema/fields/typedText.ts';
import type { Referred } from '../../api/findReferred.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import type { CellEdit } from '../store/Act.ts';

interface NamedRows {
  readonly cells: readonly CellEdit[];
  /** Cells in which a name became the key of the row it names. */
  readonly namesFound: number;
}

/**
 * Takes names of rows for their keys in the reference cells of an act: one question a field for all its texts.
 * A name that several rows have is refused; what names none stays as it is, to be found at submission.
 */
export async function nameRows(fields: RowFields, cells: readonly CellEdit[]): Promise<NamedRows> {
  const referring = new Map(
    fields.kit.table.fields.filter((field) => field.references !== undefined).map((field) => [field.name, field]),
  );
  const texts = new Map<Field, Set<string>>();
  for (const cell of cells) {
    const field = referring.get(cell.field);
    if (field === undefined) continue;
    const known = texts.get(field) ?? new Set<string>();
    for (const word of wordsOf(field, cell)) known.add(word);
    texts.set(field, known);
  }
  const found = new Map<string, ReadonlyMap<string, readonly Referred[]>>();
  await Promise.all(
    [...texts].map(async ([field, words]) => {
      // Where the server cannot be asked the texts stand as they are.
      if (words.size > 0)
        found.set(field.name, await fields.findReferred(field, [...words]).catch(() => new Map<string, never>()));
    }),
  );
  let namesFound = 0;
  const named = cells.map((cell) => {
    const field = referring.get(cell.field);
    const rows = found.get(cell.field);
    if (field === undefined || rows === undefined) return cell;
    const edit = namedCell(field, cell, rows);
    if ('value' in edit && !('value' in cell && String(cell.value) === String(edit.value))) namesFound += 1;
    return edit;
  });
  return { cells: named, namesFound };
}

/** The texts of a cell that may be names. */
function wordsOf(field: Field, cell: CellEdit): readonly string[] {
  const text = 'text' in cell ? cell.text : cell.value;
  if (text === null) return [];
  if (Array.isArray(text)) return text;
  if (field.kind === 'references') return typedWords(String(text));
  const seen = seenText(String(text));
  return seen === '' ? [] : [seen];
}

function namedCell(field: Field, cell: CellEdit, rows: ReadonlyMap<string, readonly Referred[]>): CellEdit {
  const words = wordsOf(field, cell);
  const place = { row: cell.row, field: cell.field };
  const found = words.map((word) => rows.get(word) ?? []);
  const doubtful = found.findIndex((named) => named.length > 1);
  if (doubtful >= 0) {
    const label = words[doubtful] ?? '';
    const codes = found[doubtful]?.map(({ key }) => key) ?? [];
    return {
      ...place,
      text: words.join('、'),
      issue: { code: 'ambiguousLabel', field: cell.field, details: { label, codes } },
    };
  }
  if (field.kind === 'references') {
    if (words.length === 0 || found.every((named) => named.length === 0)) return cell;
    if ('text' in cell && found.some((named) => named.length === 0)) return cell;
    return { ...place, value: [...new Set(words.map((word, at) => found[at]?.[0]?.key ?? word))] };
  }
  const only = found[0]?.[0];
  return only === undefined ? cell : { ...place, value: only.key, label: only.label };
}
