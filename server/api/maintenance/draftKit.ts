import { academicYearOf } from '#schema/definition/academicYearOf.ts';
import type { DraftTable } from '../../maintenance/Draft.ts';
import { codeOptions } from '../review/codeOptions.ts';

/** What a form or grid of a table that is not in force is drawn from, as JSON text. */
export function draftKit({ catalogue, table }: DraftTable): string {
  const lists = new Set<string>();
  const referred = new Set<string>();
  for (const field of table.fields) {
    for (const target of field.references ?? []) referred.add(target.table);
    const choice = field.codeList;
    if (choice === undefined) continue;
    for (const list of 'by' in choice ? Object.values(choice.byCode).flat() : choice.lists) lists.add(list);
  }
  return JSON.stringify({
    catalogue: catalogue.name,
    year: catalogue.year,
    windows: catalogue.windows,
    academicYear: academicYearOf(catalogue),
    table,
    codeLists: [...lists].map((id) => ({ id, title: id, includes: [], codes: codeOptions(catalogue, id) ?? [] })),
    referred: catalogue.tables.filter(({ name }) => referred.has(name)),
  });
}
