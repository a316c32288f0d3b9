import { EntitySchema } from '@mikro-orm/core';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import { graphqlTypeName, snakeCase } from '#schema/derived/names.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';

/**
 * The entity of a data table. MikroORM compares it with the database; rows never become entities.
 *
 * Every index begins with the school, so that the table can be distributed by it.
 */
export function tableEntity(catalogue: Catalogue, table: Table): EntitySchema {
  const name = snakeCase(table.name);
  const properties: Record<string, { type: string; columnType: string; fieldName: string; [more: string]: unknown }> = {
    school_id: { type: 'integer', columnType: 'integer', fieldName: 'school_id', primary: true },
    _id: { type: 'uuid', columnType: 'uuid', fieldName: '_id', primary: true },
    collection_id: { type: 'integer', columnType: 'integer', fieldName: 'collection_id' },
    _submission_id: { type: 'uuid', columnType: 'uuid', fieldName: '_submission_id', nullable: true },
    _revision: { type: 'integer', columnType: 'integer', fieldName: '_revision', default: 1 },
    // The order in which the rows of a submission were made.
    _position: { type: 'integer', columnType: 'integer', fieldName: '_position', default: 0 },
  };
  for (const field of table.fields) {
    const columnType = kindOf(field).postgresType(field);
    if (columnType === undefined) continue;
    properties[field.name] = {
      type: columnType,
      columnType,
      fieldName: snakeCase(field.name),
      nullable: true,
      comment: field.title,
    };
  }
  return new EntitySchema({
    name: graphqlTypeName(catalogue, table),
    tableName: name,
    schema: snakeCase(catalogue.name),
    comment: table.title,
    properties: properties,
    indexes:
      table.key.length === 0
        ? []
        : [{ name: `${name}__key__index`, properties: ['school_id', 'collection_id', ...table.key] as never }],
  });
}
