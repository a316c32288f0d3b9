import type { Catalogue } from '../definition/Catalogue.ts';
import type { Field } from '../definition/Field.ts';
import type { FaultReport } from '../definition/faults/FaultReport.ts';
import { valueFaults } from '../definition/faults/valueFaults.ts';
import type { CatalogueDraft, Drafts } from '../definition/linting/Drafts.ts';
import { readPattern } from '../definition/readPattern.ts';
import type { Table } from '../definition/Table.ts';
import { kindOf } from '../fields/fieldKinds.ts';
import { placeTable } from '../fields/placeTable.ts';
import { pointer } from '../issues/pointer.ts';

/** A value that is prefilled must be one that the field can store. */
export function lintDefaults(catalogue: CatalogueDraft, _drafts: Drafts, report: FaultReport): void {
  for (const draft of catalogue.tables) {
    for (const field of draft.table.fields) {
      if (field.default === undefined) continue;
      const reason = reasonAgainst(catalogue, draft.table, field);
      if (reason === undefined) continue;
      report.add(
        valueFaults.defaultNotAValue,
        { file: draft.path, pointer: pointer('properties', field.name, 'default') },
        { value: String(field.default), field: field.name, reason },
      );
    }
  }
}

/** Why the field could not store its default; `undefined` also where another fault keeps one from knowing. */
function reasonAgainst(catalogue: CatalogueDraft, table: Table, field: Field): string | undefined {
  const choice = field.codeList;
  const lists = choice === undefined || 'by' in choice ? [] : choice.lists;
  if (lists.some((id) => !catalogue.codeLists.has(id))) return undefined;
  if (field.pattern !== undefined && !readPattern(field.pattern).ok) return undefined;
  const windows = (catalogue.file.windows ?? {}) as Catalogue['windows'];
  const place = { year: catalogue.file.year ?? 0, windows };
  const placed = placeTable({ ...table, fields: [field] }, place, catalogue.codeLists).fields.get(field.name);
  if (placed === undefined) return undefined;
  // A decimal is written as a number in the definition and is text everywhere else.
  const given = field.kind === 'decimal' ? String(field.default) : field.default;
  const read = kindOf(field).read(given, placed, {});
  return read.ok ? undefined : (words[read.issue.code] ?? read.issue.code);
}

const words: Readonly<Record<string, string>> = {
  wrongType: '类型不对',
  unknownCode: '不在代码表中',
  wrongPattern: '不合 pattern',
  wrongFormat: '不合 format',
  tooLong: '太长',
  tooShort: '太短',
  tooSmall: '小于 minimum',
  tooLarge: '大于 maximum',
  tooEarly: '早于 minimum',
  tooLate: '晚于 maximum',
  tooManyPlaces: '小数太多',
};
