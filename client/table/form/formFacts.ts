import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import { fillerOf } from '#schema/rows/fillerOf.ts';
import { isAbsent } from '#schema/rows/readRow.ts';
import type { CellFault } from '../store/cellFaults.ts';
import type { RowState } from '../store/RowState.ts';
import type { FormSection } from './formSections.ts';

export type FactKind = 'error' | 'warning' | 'missing';

/** Something to be done at a field of a form. */
export interface FormFact {
  readonly kind: FactKind;
  readonly field: Field;
  readonly issue: Issue;
  readonly message: string | undefined;
}

/** What is to be done in a form, in the order of its fields. */
export interface FormFacts {
  readonly facts: readonly FormFact[];
  /** How much of each kind, by section. */
  readonly bySection: readonly Readonly<Record<FactKind, number>>[];
  /** How many fields must be filled whatever stands in the others, and how many of them are. */
  readonly asked: number;
  readonly filled: number;
}

interface Asked {
  readonly table: Table;
  readonly sections: readonly FormSection[];
  readonly editable: ReadonlySet<string>;
  /** What the rules say of the row. */
  readonly faults: ReadonlyMap<string, CellFault>;
}

const missingCodes = new Set<string>(['required', 'requiredIf', 'incompleteKey']);

/** What is missing, wrong or to be looked at again in the row of a form. */
export function formFacts(row: RowState | undefined, { table, sections, editable, faults }: Asked): FormFacts {
  const facts: FormFact[] = [];
  let asked = 0;
  let filled = 0;
  const bySection = sections.map(({ fields }) => {
    const counts = { error: 0, warning: 0, missing: 0 };
    for (const field of fields) {
      const isAsked = (field.required || table.key.includes(field.name)) && editable.has(field.name);
      if (isAsked) asked += 1;
      const fact = factOf(row, field, faults.get(field.name), isAsked);
      if (isAsked && fact?.kind !== 'missing' && row?.refused[field.name] === undefined) filled += 1;
      if (fact === undefined) continue;
      counts[fact.kind] += 1;
      facts.push(fact);
    }
    return counts;
  });
  return { facts, bySection, asked, filled };
}

function factOf(
  row: RowState | undefined,
  field: Field,
  held: CellFault | undefined,
  isAsked: boolean,
): FormFact | undefined {
  const refused = row?.refused[field.name];
  if (refused !== undefined) return { kind: 'error', field, issue: refused.issue, message: undefined };
  if (held !== undefined) {
    const kind = missingCodes.has(held.issue.code) ? 'missing' : held.severity;
    return { kind, field, issue: held.issue, message: held.message };
  }
  // A row that nobody began has no faults yet, but what it asks for is counted from the start.
  if (!isAsked || !isEmpty(row, field)) return undefined;
  return { kind: 'missing', field, issue: { code: 'required', field: field.name, details: {} }, message: undefined };
}

function isEmpty(row: RowState | undefined, field: Field): boolean {
  const filler = fillerOf(field);
  if (filler === 'files') return (row?.stored?.files?.[field.name] ?? []).length === 0;
  if (filler !== undefined) return false;
  const value = row?.values[field.name] ?? null;
  return isAbsent(value) || (Array.isArray(value) && value.length === 0);
}
