import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { Drawing } from './Drawing.ts';
import { isIdNumber } from './drawText.ts';
import { drawValue } from './drawValue.ts';
import { mendRow } from './mendRow.ts';
import type { RowJudge } from './RowJudge.ts';

/**
 * Draws one row: what it refers to first, then what is always asked, then what its conditions ask for,
 * then copies and computed fields; at last it is mended until its checks hold.
 */
export function drawRow(drawing: Omit<Drawing, 'row'>, preset: RowValues, judge: RowJudge): RowValues {
  const row: Record<string, Value> = {};
  const { table } = drawing;
  const current: Drawing = { ...drawing, row };
  for (const [name, value] of Object.entries(preset)) {
    const field = table.fields.find((candidate) => candidate.name === name);
    if (field !== undefined && isTyped(field)) row[name] = value;
  }
  const referred = referredRows(current, row);
  const typed = table.fields.filter((field) => isTyped(field) && row[field.name] === undefined);
  for (const field of typed.toSorted((a, b) => turn(table, a) - turn(table, b))) {
    if (field.requiredIf !== undefined) continue;
    const asked = field.required || table.key.includes(field.name) || drawing.random.chance(60);
    row[field.name] = asked ? drawValue(current, field) : null;
  }
  copy(table, row, referred);
  for (const field of typed) {
    if (field.requiredIf === undefined) continue;
    row[field.name] = judge.isRequired(field.name, row) ? drawValue(current, field) : null;
  }
  const computed = judge.compute(row);
  for (const field of table.fields) {
    const isLeftEmpty = field.typedIfEmpty && field.required && (computed[field.name] ?? null) === null;
    if (isLeftEmpty) row[field.name] = drawValue({ ...current, row: computed }, field);
  }
  const settled = new Set(Object.keys(preset));
  const mended = mendRow(current, judge.compute(row), judge, settled);
  const filled = fillAsked({ ...current, row: mended }, mended, judge);
  return filled === mended ? mended : mendRow(current, filled, judge, settled);
}

/** Mending a row may have turned a condition: what it asks for now is drawn too. */
function fillAsked(drawing: Drawing, mended: RowValues, judge: RowJudge): RowValues {
  const asked = drawing.table.fields.filter(
    (field) =>
      field.requiredIf !== undefined &&
      isTyped(field) &&
      (mended[field.name] ?? null) === null &&
      judge.isRequired(field.name, mended),
  );
  const filled = Object.fromEntries(asked.map((field) => [field.name, drawValue(drawing, field)]));
  return asked.length === 0 ? mended : judge.compute({ ...mended, ...filled });
}

/** A field that a person types: neither copied nor computed. */
function isTyped(field: Field): boolean {
  return field.copies === undefined && field.computed === undefined;
}

/** What hangs on other fields is drawn after them: codes that one chooses, numbers of identity with date and gender. */
function turn(table: Table, field: Field): number {
  if (isIdNumber(table, field)) return 2;
  return field.codeList !== undefined && ('by' in field.codeList || 'parentFrom' in field.codeList) ? 1 : 0;
}

/** Chooses the rows that the row refers to, sets the fields that name them, and gives them by `as`. */
function referredRows({ table, random, drawn }: Drawing, row: Record<string, Value>): ReadonlyMap<string, RowValues> {
  const chosen = new Map<string, RowValues>();
  const single = table.fields.flatMap((field) =>
    (field.references ?? []).map((target) => ({
      as: target.as,
      table: target.table,
      by: { [target.field]: field.name },
    })),
  );
  const wide = table.references.map((reference) => ({
    as: reference.as,
    table: reference.table,
    by: Object.fromEntries(
      Object.entries(reference.by).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  }));
  for (const reference of [
    ...wide.toSorted((a, b) => Object.keys(b.by).length - Object.keys(a.by).length),
    ...single,
  ]) {
    const pairs = Object.entries(reference.by);
    const fits = (drawn.get(reference.table) ?? []).filter((target) =>
      pairs.every(([theirs, own]) => row[own] === undefined || row[own] === target[theirs]),
    );
    const isOptional = pairs.every(
      ([, own]) =>
        !table.fields.some((field) => field.name === own && (field.required || field.requiredIf !== undefined)),
    );
    const target = isOptional && random.chance(40) ? undefined : random.pick(fits);
    if (target === undefined) continue;
    chosen.set(reference.as, target);
    for (const [theirs, own] of pairs) {
      const field = table.fields.find((candidate) => candidate.name === own);
      if (field === undefined || !isTyped(field) || field.requiredIf !== undefined || row[own] !== undefined) continue;
      const value = target[theirs] ?? null;
      row[own] = field.kind === 'references' && typeof value === 'string' ? [value] : value;
    }
  }
  return chosen;
}

function copy(table: Table, row: Record<string, Value>, referred: ReadonlyMap<string, RowValues>): void {
  for (const field of table.fields) {
    for (const path of field.copies ?? []) {
      const [as = '', name = ''] = path.split('.');
      const value = referred.get(as)?.[name];
      if (value === undefined || value === null) continue;
      row[field.name] = value;
      break;
    }
  }
}
