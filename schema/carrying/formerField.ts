import type { Field } from '../definition/Field.ts';
import type { Table } from '../definition/Table.ts';

/** The field of the earlier table that a field goes on from: of the name it had, else of its own. */
export function formerField({ name, renamedFrom }: Field, former: Table): Field | undefined {
  const named = (wanted: string | undefined): Field | undefined => former.fields.find((field) => field.name === wanted);
  return named(renamedFrom) ?? named(name);
}
