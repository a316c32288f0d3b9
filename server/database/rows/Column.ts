import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';

/** A field as PostgreSQL keeps it. */
export interface Column {
  readonly field: Field;
  /** Quoted. */
  readonly name: string;
  readonly type: string;
}

/** The columns of a table's fields; files are kept elsewhere. */
export function columnsOf(table: Table): readonly Column[] {
  return table.fields.flatMap((field) => {
    if (field.kind === 'files') return [];
    const type = kindOf(field).postgresType(field);
    return type === undefined ? [] : [{ field, name: `"${snakeCase(field.name)}"`, type }];
  });
}

/** The table of a definition, quoted. */
export function relationOf(catalogue: Catalogue, table: Table): string {
  return `"${snakeCase(catalogue.name)}"."${snakeCase(table.name)}"`;
}

/** Reads a column as a `Value`: decimals are canonical text, dates ISO text, large integers numbers. */
export function valueOf(column: Column, alias: string): string {
  const name = `${alias}.${column.name}`;
  if (column.type.startsWith('numeric')) return `trim_scale(${name})::text`;
  if (column.type === 'date') return `${name}::text`;
  // Integers are safe integers, which a double holds exactly.
  if (column.type === 'bigint') return `${name}::float8`;
  return name;
}
