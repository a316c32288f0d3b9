import type { Field } from '#schema/definition/Field.ts';
import type { RowFields } from '../../fields/RowFields.ts';
import type { TableStore } from '../store/TableStore.ts';

/** Where edits of many cells go: the rows, and the columns as the person sees them. */
export interface EditTarget {
  readonly store: TableStore;
  readonly fields: RowFields;
  /** Hidden columns are not among them. */
  readonly columns: readonly Field[];
  /** Names of the fields that the person may edit here. */
  readonly editable: ReadonlySet<string>;
  readonly mayAdd: boolean;
}
