import type { RowValues } from '#schema/rows/readRow.ts';
import type { TableKit } from '../api/TableKit.ts';
import type { LookUp } from './LookUp.ts';

/** What editors need beyond the value: the definitions, and a way to look rows up that references name. */
export interface RowFields {
  readonly kit: TableKit;
  /** Id of the submission that the rows belong to. */
  readonly submission: string;
  readonly lookUp: LookUp;
  /** Words of the screen that values are shown in. */
  readonly words: { readonly yes: string; readonly no: string };
}

/** Values of the row that an editor stands in; what a field offers may depend on them. */
export type RowContext = RowFields & { readonly values: RowValues };
