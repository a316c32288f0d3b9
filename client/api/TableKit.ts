import type { Window } from '#schema/definition/Catalogue.ts';
import type { CodeList } from '#schema/definition/CodeList.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { PlacedTable } from '#schema/fields/PlacedField.ts';

/** A table with all that drawing and reading it takes. */
export interface TableKit {
  /** Name of the catalogue in GraphQL. */
  readonly catalogue: string;
  readonly collection: string;
  readonly table: Table;
  readonly placed: PlacedTable;
  /** The collection's school year, as rules know it. */
  readonly academicYear: string;
  readonly windows: Readonly<Record<string, Window>>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** Names of the fields that last year's table had too. */
  readonly lastFields?: readonly string[];
  /** Tables that its references name. */
  readonly referred: ReadonlyMap<string, Table>;
}
