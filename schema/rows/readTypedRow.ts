import { kindOf } from '../fields/fieldKinds.ts';
import type { Read, RowAround, Value } from '../fields/FieldKind.ts';
import type { PlacedField, PlacedTable } from '../fields/PlacedField.ts';
import { refused } from '../fields/refused.ts';
import { typedCodes } from '../fields/codeText.ts';
import { saysNothing, seenText } from '../fields/typedText.ts';
import type { Issue } from '../issues/Issue.ts';
import { choosersFirst } from './choosersFirst.ts';
import { fillerOf } from './fillerOf.ts';
import type { RowValues } from './readRow.ts';

/** What could be read of a typed or pasted row, beside every fault of the rest. */
export interface ReadTypedRow {
  readonly values: RowValues;
  readonly issues: readonly Issue[];
}

/**
 * Reads one cell as typed or pasted. Blank is absent, and so is 无, —, / or N/A, unless a code is called so
 * or the reference allows that value.
 */
export function readTypedCell(text: string, field: PlacedField, row: RowAround): Read {
  const filler = fillerOf(field.field);
  const seen = seenText(text);
  if (seen === '') return { ok: true, value: null };
  if (filler !== undefined) return refused('notTyped', field, { by: filler });
  if (saysNothing(seen) && !(field.field.allow ?? []).includes(seen) && typedCodes(seen, field, row).length === 0)
    return { ok: true, value: null };
  return kindOf(field.field).readTyped(text, field, row);
}

/** Reads a pasted row: cells by field, those that choose the codes of others first. */
export function readTypedRow(
  cells: Readonly<Record<string, string>>,
  table: PlacedTable,
  current: RowValues = {},
): ReadTypedRow {
  const values: Record<string, Value> = {};
  const issues: Issue[] = [];
  const late: string[] = [];
  const read = (name: string, row: RowAround): void => {
    const field = table.fields.get(name);
    if (field === undefined) {
      issues.push({ code: 'unknownField', field: name, details: {} });
      return;
    }
    const cell = readTypedCell(cells[name] ?? '', field, row);
    if (cell.ok) values[name] = cell.value;
    else issues.push(cell.issue);
  };
  for (const name of Object.keys(cells)) {
    if (table.fields.get(name)?.codes?.chooser === undefined) read(name, current);
    else late.push(name);
  }
  for (const name of choosersFirst(late, table)) read(name, { ...current, ...values });
  return { values, issues };
}
