import { EntitySchema } from '@mikro-orm/core';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import { graphqlTypeName, snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import { tableIndexes } from './tableIndexes.ts';

type Properties = Record<string, { type: string; columnType: string; fieldName: string; [more: string]: unknown }>;

const systemColumns: Properties = {
  school_id: { type: 'integer', columnType: 'integer', fieldName: 'school_id', primary: true },
  _id: { type: 'uuid', columnType: 'uuid', fieldName: '_id', primary: true },
  collection_id: { type: 'integer', columnType: 'integer', fieldName: 'collection_id' },
  _submission_id: { type: 'uuid', columnType: 'uuid', fieldName: '_submission_id', nullable: true },
  _revision: { type: 'integer', columnType: 'integer', fieldName: '_revision', default: 1 },
  // The order in which the rows of a submission were made.
  _position: { type: 'integer', columnType: 'integer', fieldName: '_position', default: 0 },
  // Of a row carried over from last year: what its people said of it, the row it was, and the fields that lost their value.
  _carried: { type: 'text', columnType: 'text', fieldName: '_carried', nullable: true },
  _carried_from: { type: 'uuid', columnType: 'uuid', fieldName: '_carried_from', nullable: true },
  _emptied: { type: 'text[]', columnType: 'text[]', fieldName: '_emptied', nullable: true },
};

/**
 * The entity of a data table: its columns, comments and indexes. MikroORM compares it with the database; rows
 * never become entities. What its values are held to is in `tableConstraints`.
 */
export function tableEntity(catalogue: Catalogue, table: Table): EntitySchema {
  const properties: Properties = { ...systemColumns };
  for (const field of table.fields) {
    const columnType = kindOf(field).postgresType(field);
    if (columnType === undefined) continue;
    properties[field.name] = {
      type: columnType,
      columnType,
      fieldName: snakeCase(field.name),
      nullable: true,
      comment: field.unit === undefined ? field.title : `${field.title}（${field.unit}）`,
    };
  }
  return new EntitySchema({
    name: graphqlTypeName(catalogue, table),
    tableName: snakeCase(table.name),
    schema: snakeCase(catalogue.name),
    comment: `${table.no} ${table.title}`,
    properties,
    indexes: tableIndexes(table).map(({ name, columns }) => ({
      name,
      properties: columns.map((column) => column.property) as never,
      // Said only where an order is not the usual one: the comparison takes the two for different.
      ...(columns.some(({ descending }) => descending)
        ? {
            columns: columns.map(({ property, descending }) => ({
              name: property,
              ...(descending ? { sort: 'DESC' as const, nulls: 'LAST' as const } : {}),
            })),
          }
        : {}),
    })),
  });
}
