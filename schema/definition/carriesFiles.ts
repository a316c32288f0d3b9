import type { Table } from './Table.ts';

/** The place of files that belong to a whole row; no field is called so. */
export const wholeRow = '_row';

/** Whether files are attached at a place of a row: a field that is files, a cell with evidence, or the row itself. */
export function carriesFiles(table: Pick<Table, 'evidence' | 'fields'>, place: string): boolean {
  if (place === wholeRow) return table.evidence;
  const field = table.fields.find((one) => one.name === place);
  return field !== undefined && (field.kind === 'files' || field.evidence);
}
