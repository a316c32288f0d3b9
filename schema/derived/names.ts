import type { Catalogue } from '../definition/Catalogue.ts';
import type { Table } from '../definition/Table.ts';

/** `staffNo` → `staff_no`; columns, tables and SQL schemas are named so. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `vocational2023` + `wateringTimes` → `Vocational2023WateringTimes`. */
export function graphqlTypeName(catalogue: Catalogue, table: Table): string {
  return capitalised(catalogue.name) + capitalised(table.name);
}

/** Name of the field that answers with groups of a table's rows. */
export function groupsField(table: Pick<Table, 'name'>): string {
  return `${table.name}Aggregate`;
}

export function capitalised(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
