import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { PlacedTable } from '#schema/fields/PlacedField.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { Random } from './Random.ts';

/** What a value is drawn from: the row so far, the rows drawn before, and the definitions. */
export interface Drawing {
  readonly random: Random;
  readonly catalogue: Catalogue;
  readonly table: Table;
  readonly placed: PlacedTable;
  /** Position of the row among the rows of its table, from 1. */
  readonly index: number;
  readonly row: Readonly<Record<string, Value>>;
  /** Rows drawn so far, by table. */
  readonly drawn: ReadonlyMap<string, readonly RowValues[]>;
}
