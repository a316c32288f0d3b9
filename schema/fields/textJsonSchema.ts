import type { PlacedField } from './PlacedField.ts';

export function textJsonSchema({ field, pattern }: PlacedField): Record<string, unknown> {
  return {
    type: 'string',
    trimmed: true,
    ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
    ...(field.minLength === undefined ? {} : { minLength: field.minLength }),
    ...(field.format === undefined ? {} : { format: field.format }),
    // The words of both dialects, so that every reader of the schema means the same by them.
    ...(pattern === undefined ? {} : { pattern: pattern.postgres }),
  };
}
