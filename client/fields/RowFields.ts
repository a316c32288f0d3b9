import type { Field } from '#schema/definition/Field.ts';
import type { RowValues } from '#schema/rows/readRow.ts';
import type { Referred } from '../api/findReferred.ts';
import type { TableKit } from '../api/TableKit.ts';
import type { LookUp } from './LookUp.ts';

/** What editors need beyond the value: the definitions, and a way to look rows up that references name. */
export interface RowFields {
  readonly kit: TableKit;
  /** Id of the submission that the rows belong to. */
  readonly submission: string;
  readonly lookUp: LookUp;
  /** The rows that texts name in a reference field, by key or by what they are called; all asked for together. */
  readonly findReferred: (field: Field, texts: readonly string[]) => Promise<ReadonlyMap<string, readonly Referred[]>>;
  /** Words of the screen that values are shown in. */
  readonly words: { readonly yes: string; readonly no: string };
}

/** Values of the row that an editor stands in; what a field offers may depend on them. */
export type RowContext = RowFields & { readonly values: RowValues };
