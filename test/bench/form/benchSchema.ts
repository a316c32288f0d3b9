import { benchCodes, type BenchField, benchFields } from './benchFields.ts';

/** The sixty fields as plain JSON Schema, for forms that know nothing of definitions. */
export const benchSchema = {
  type: 'object',
  required: benchFields.filter(({ required }) => required).map(({ name }) => name),
  properties: Object.fromEntries(benchFields.map((field) => [field.name, { title: field.title, ...schemaOf(field) }])),
} as const;

function schemaOf({ kind }: BenchField): object {
  if (kind === 'integer') return { type: 'integer', minimum: 0, maximum: 100000 };
  if (kind === 'decimal') return { type: 'number', minimum: 0 };
  if (kind === 'boolean') return { type: 'boolean' };
  if (kind === 'date') return { type: 'string', format: 'date' };
  if (kind === 'code')
    return { type: 'string', oneOf: benchCodes.map(({ code, label }) => ({ const: code, title: label })) };
  return { type: 'string', maxLength: 60 };
}
