import type { Field } from '../definition/Field.ts';
import type { Read } from './FieldKind.ts';

/** Reads a text and holds it to the length and pattern of its field. Length counts code points, as PostgreSQL does. */
export function readText(input: unknown, field: Field): Read {
  if (typeof input !== 'string') return refused('wrongType', field, { expected: 'text' });
  const value = input.trim();
  const length = [...value].length;
  if (field.maxLength !== undefined && length > field.maxLength)
    return refused('tooLong', field, { length, maxLength: field.maxLength });
  if (field.minLength !== undefined && length < field.minLength)
    return refused('tooShort', field, { length, minLength: field.minLength });
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(value))
    return refused('wrongPattern', field, { pattern: field.pattern });
  return { ok: true, value };
}

export function refused(code: string, field: Field, details: Record<string, string | number> = {}): Read {
  return { ok: false, issue: { code, field: field.name, details } };
}
