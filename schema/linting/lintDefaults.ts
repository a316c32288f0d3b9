import type { Field } from '../definition/Field.ts';
import type { FaultReport } from '../definition/faults/FaultReport.ts';
import { valueFaults } from '../definition/faults/valueFaults.ts';
import type { CatalogueDraft, Drafts } from '../definition/linting/Drafts.ts';
import { kindOf } from '../fields/fieldKinds.ts';
import { pointer } from '../issues/pointer.ts';

/** A value that is prefilled must be one that the field can store. */
export function lintDefaults(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  for (const draft of catalogue.tables) {
    for (const field of draft.table.fields) {
      if (field.default === undefined) continue;
      const reason = reasonAgainst(catalogue, field, field.default);
      if (reason === undefined) continue;
      report.add(
        valueFaults.defaultNotAValue,
        { file: draft.path, pointer: pointer('properties', field.name, 'default') },
        { value: String(field.default), field: field.name, reason },
      );
    }
  }
}

function reasonAgainst(catalogue: CatalogueDraft, field: Field, value: string | number | boolean): string | undefined {
  const choice = field.codeList;
  if (choice !== undefined && 'lists' in choice) {
    const lists = choice.lists.map((id) => catalogue.codeLists.get(id));
    if (lists.includes(undefined)) return undefined;
    const known = lists.some((list) => list?.codes.some(({ code }) => code === value) === true);
    return known ? undefined : '不在代码表中';
  }
  // A decimal is written as a number in the definition and is text everywhere else.
  const given = field.kind === 'decimal' ? String(value) : value;
  const read = kindOf(field).read(given, field);
  return read.ok ? undefined : read.issue.code;
}
