import { kindOf } from '../fields/fieldKinds.ts';
import type { PlacedTable } from '../fields/PlacedField.ts';

/**
 * The JSON Schema of one row as a form holds it: what draws a widget and nothing more, for what is wrong with a
 * value is asked of `readRow`.
 */
export function formSchema({ table, fields }: PlacedTable): Readonly<Record<string, unknown>> {
  return {
    type: 'object',
    title: table.title,
    additionalProperties: false,
    properties: Object.fromEntries(
      [...fields].map(([name, placed]) => {
        const { type, items } = kindOf(placed.field).jsonSchema(placed);
        return [
          name,
          {
            type,
            ...(items === undefined ? {} : { items: { type: 'string' } }),
            title: placed.field.title,
            ...(placed.field.description === undefined ? {} : { description: placed.field.description }),
            ...(placed.field.default === undefined ? {} : { default: placed.field.default }),
          },
        ];
      }),
    ),
  };
}
