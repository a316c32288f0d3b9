import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import { formerField } from '#schema/carrying/formerField.ts';
import { formerTables } from '#schema/carrying/formerTables.ts';
import type { FormerTables } from '../../database/reading/RowQuery.ts';
import { storedFields } from './inputTypes.ts';

/** Where last year's values of a table stand; `undefined` where it goes on from none. */
export function formersOf(table: Table, previous: Catalogue | undefined): FormerTables | undefined {
  if (previous === undefined) return undefined;
  const tables = formerTables(table, previous).map((former) => ({
    table: former,
    fields: new Map(
      storedFields(table).flatMap((field) => {
        const from = formerField(field, former);
        return from === undefined || from.kind === 'files' ? [] : [[field.name, from] as const];
      }),
    ),
  }));
  const fields = new Map(tables.toReversed().flatMap((former) => [...former.fields]));
  return fields.size === 0 ? undefined : { catalogue: previous, tables, fields };
}
