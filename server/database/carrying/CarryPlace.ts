import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { FieldCarry } from '#schema/carrying/FieldCarry.ts';
import { carriedFields } from '#schema/carrying/carriedFields.ts';
import { placeTable } from '#schema/fields/placeTable.ts';

/** A table and the earlier ones whose rows it carries on, the one that comes first in doubt first. */
export interface CarryPlace {
  readonly catalogue: Catalogue;
  readonly table: Table;
  readonly previous: Catalogue;
  readonly formers: readonly Table[];
}

const known = new WeakMap<Table, WeakMap<Table, readonly FieldCarry[]>>();

/** How the fields of the table take over those of an earlier one; worked out once for the two. */
export function fieldsOf({ catalogue, table, previous }: CarryPlace, former: Table): readonly FieldCarry[] {
  let ofTable = known.get(table);
  if (ofTable === undefined) known.set(table, (ofTable = new WeakMap()));
  let fields = ofTable.get(former);
  if (fields === undefined) {
    fields = carriedFields(
      placeTable(table, catalogue, catalogue.codeLists),
      placeTable(former, previous, previous.codeLists),
    );
    ofTable.set(former, fields);
  }
  return fields;
}
