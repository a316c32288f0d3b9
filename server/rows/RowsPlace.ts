import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Table } from '#schema/definition/Table.ts';

/** Where rows are written: a submission and the definition of its table. */
export interface RowsPlace {
  readonly definitions: Definitions;
  readonly catalogue: Catalogue;
  readonly table: Table;
  /** Id of the submission, as the caller gave it. */
  readonly submission: string;
}
