import type { Table } from '#schema/definition/Table.ts';

/**
 * The name under which a change of files stands in the history. The files of a cell are not its value: who edits the
 * value meanwhile is in no conflict with who attaches a file.
 */
export function historyName(table: Table, place: string): string {
  const field = table.fields.find((one) => one.name === place);
  return field?.kind === 'files' ? place : `${place}/files`;
}
