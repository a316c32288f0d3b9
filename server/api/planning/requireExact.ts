import type { Field } from '#schema/definition/Field.ts';
import { kindOf } from '#schema/fields/fieldKinds.ts';
import type { GraphqlScalarName } from '#schema/fields/FieldKind.ts';
import { problems } from '#schema/problems/problems.ts';
import type { Comparison } from '../../database/reading/RowQuery.ts';

const forms: Readonly<Partial<Record<GraphqlScalarName, (text: string) => boolean>>> = {
  Decimal: (text) => /^-?\d{1,40}(\.\d{1,40})?$/.test(text),
  BigInt: (text) => /^-?\d{1,18}$/.test(text),
  Date: isDay,
  YearMonth: (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text),
};

/** A value of a filter as the database takes it; what has not the form of the field's scalar is refused. */
export function requireExact(field: Field, value: unknown, by: Comparison): unknown {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map((item) => requireExact(field, item, by));
  if (value === null || value === undefined) return null;
  const scalar = kindOf(field).graphqlScalar(field);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (forms[scalar]?.(text) === false) throw problems.valueRefused({ field: field.name, expected: scalar });
  // PostgreSQL's text holds every character but this one.
  if (text.includes('\0')) throw problems.valueRefused({ field: field.name, expected: scalar });
  if (by === 'like' || by === 'ilike') return closedPattern(text);
  return value;
}

/** A pattern that ends within an escape is not one: the last backslash stands for itself. */
function closedPattern(pattern: string): string {
  const trailing = /\\*$/.exec(pattern)?.[0].length ?? 0;
  return trailing % 2 === 1 ? `${pattern}\\` : pattern;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
