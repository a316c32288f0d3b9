import type { Table } from '../definition/Table.ts';
import { kindOf } from '../fields/fieldKinds.ts';

/** The JSON Schema of one row as a form holds it. */
export function formSchema(table: Table): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    title: table.title,
    additionalProperties: false,
    properties: Object.fromEntries(
      table.fields.map((field) => [field.name, { title: field.title, ...kindOf(field).jsonSchema(field) }]),
    ),
  };
}
