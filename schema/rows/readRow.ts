import { kindOf } from '../fields/fieldKinds.ts';
import type { Read, RowAround, Value } from '../fields/FieldKind.ts';
import type { PlacedTable } from '../fields/PlacedField.ts';
import { refused } from '../fields/refused.ts';
import { seenText } from '../fields/typedText.ts';
import type { Issue } from '../issues/Issue.ts';
import { choosersFirst } from './choosersFirst.ts';
import { fillerOf } from './fillerOf.ts';

export type RowValues = Readonly<Record<string, Value>>;

export type ReadRow =
  | { readonly ok: true; readonly values: RowValues }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const nothing: RowAround = {};

/**
 * Reads the fields to change of one row: what is refused on save is refused here, all faults at once.
 * `current` is the row as stored; a code that depends on a changed field is held to the changed row.
 *
 * `null`, empty and white space mean absent and come out as `null`.
 */
export function readRow(input: unknown, table: PlacedTable, current: RowValues = nothing): ReadRow {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { ok: false, issues: [{ code: 'notARow', details: {} }] };
  const issues: Issue[] = [];
  const values: Record<string, Value> = {};
  const chosen = new Map<string, unknown>();
  const keep = (read: Read, name: string): void => {
    if (read.ok) values[name] = read.value;
    else issues.push(read.issue);
  };
  for (const [name, given] of Object.entries(input)) {
    const field = table.fields.get(name);
    if (field === undefined) {
      issues.push({ code: 'unknownField', field: name, details: {} });
      continue;
    }
    const filler = fillerOf(field.field);
    if (isAbsent(given)) {
      if (filler === undefined) values[name] = null;
    } else if (filler !== undefined) {
      keep(refused('notTyped', field, { by: filler }), name);
    } else if (field.codes?.chooser !== undefined) {
      chosen.set(name, given);
    } else {
      keep(kindOf(field.field).read(given, field, nothing), name);
    }
  }
  const around = (): RowAround => ({ ...current, ...values });
  for (const name of choosersFirst([...chosen.keys()], table)) {
    const field = table.fields.get(name);
    if (field !== undefined) keep(kindOf(field.field).read(chosen.get(name), field, around()), name);
  }
  for (const field of table.fields.values()) {
    const chooser = field.codes?.chooser;
    const name = field.field.name;
    const stored = current[name] ?? null;
    if (chooser === undefined || stored === null || Object.hasOwn(input, name) || !(chooser in values)) continue;
    const read = kindOf(field.field).read(stored, field, around());
    if (!read.ok) issues.push(read.issue);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, values };
}

export function isAbsent(given: unknown): boolean {
  return (
    given === null ||
    given === undefined ||
    (typeof given === 'string' && seenText(given) === '') ||
    (Array.isArray(given) && given.length === 0)
  );
}
