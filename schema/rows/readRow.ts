import type { Table } from '../definition/Table.ts';
import { kindOf } from '../fields/fieldKinds.ts';
import type { Value } from '../fields/FieldKind.ts';
import type { Issue } from '../issues/Issue.ts';

export type RowValues = Readonly<Record<string, Value>>;

export type ReadRow =
  | { readonly ok: true; readonly values: RowValues }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads the fields to change of one row: what is refused on save is refused here, all faults at once.
 *
 * `null`, empty and white space mean absent and come out as `null`.
 */
export function readRow(input: unknown, table: Table): ReadRow {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return { ok: false, issues: [{ code: 'notARow', details: {} }] };
  const values: Record<string, Value> = {};
  const issues: Issue[] = [];
  for (const [name, given] of Object.entries(input)) {
    const field = table.fields.find((candidate) => candidate.name === name);
    if (field === undefined) {
      issues.push({ code: 'unknownField', field: name, details: {} });
    } else if (isAbsent(given)) {
      values[name] = null;
    } else {
      const read = kindOf(field).read(given, field);
      if (read.ok) values[name] = read.value;
      else issues.push(read.issue);
    }
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, values };
}

export function isAbsent(given: unknown): boolean {
  return given === null || given === undefined || (typeof given === 'string' && given.trim() === '');
}
