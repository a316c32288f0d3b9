import type { Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';

/**
 * The field that stands beside the key where a row is offered as an option, in most tables the name of what the row
 * is; `undefined` where the key says all there is.
 */
export function optionLabelField(table: Table): Field | undefined {
  return table.fields.find(
    (field) => field.kind === 'text' && !table.key.includes(field.name) && field.privacy !== 'sensitive',
  );
}
