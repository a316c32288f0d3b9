import type { Window } from '#schema/definition/Catalogue.ts';
import type { CodeList } from '#schema/definition/CodeList.ts';
import type { Table } from '#schema/definition/Table.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import type { TableKit } from '../api/TableKit.ts';

interface DraftKit {
  readonly catalogue: string;
  readonly year: number;
  readonly windows: Readonly<Record<string, Window>>;
  readonly academicYear: string;
  readonly table: Table;
  readonly codeLists: readonly CodeList[];
  readonly referred: readonly Table[];
}

/** The kit of a table that is not in force, as the server worked it out. */
export function readDraftKit(text: string): TableKit {
  const { catalogue, year, windows, academicYear, table, ...draft } = JSON.parse(text) as DraftKit;
  const codeLists = new Map(draft.codeLists.map((list) => [list.id, list]));
  return {
    catalogue,
    collection: '',
    table,
    placed: placeTable(table, { year, windows }, codeLists),
    windows,
    academicYear,
    codeLists,
    referred: new Map(draft.referred.map((one) => [one.name, one])),
  };
}
