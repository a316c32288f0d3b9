import type { Field } from '../definition/Field.ts';

export function textJsonSchema(field: Field): Record<string, unknown> {
  return {
    type: 'string',
    ...(field.maxLength === undefined ? {} : { maxLength: field.maxLength }),
    ...(field.minLength === undefined ? {} : { minLength: field.minLength }),
    ...(field.pattern === undefined ? {} : { pattern: field.pattern }),
  };
}
