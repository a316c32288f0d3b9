import type { PlacedField } from './PlacedField.ts';
import { literal, type PostgresCheck } from './postgresCheck.ts';
import { invisible } from './typedText.ts';

/** What `String.prototype.trim` takes away, what is unseen apart; in the escapes of PostgreSQL's expressions. */
const blank = '[ \\t\\n\\r\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const unseen = `\\u000b-\\u001f\\u007f${invisible}`;
/** A control, which no member holds, between the members of a list. */
const mark = "E'\\u0001'";

/** The SQL of what `readText` holds a text to. */
export function textChecks(placed: PlacedField, column: string): readonly PostgresCheck[] {
  const { field, format, pattern } = placed;
  const checks: PostgresCheck[] = [
    {
      rule: 'text',
      condition: `${column} <> '' and ${column} !~ '^${blank}|${blank}$|[\\u0001-\\u0008${unseen}]'`,
    },
  ];
  const lengths = [
    ...(field.minLength === undefined ? [] : [`char_length(${column}) >= ${field.minLength}`]),
    ...(field.maxLength === undefined ? [] : [`char_length(${column}) <= ${field.maxLength}`]),
  ];
  if (lengths.length > 0) checks.push({ rule: 'length', condition: lengths.join(' and ') });
  if (format !== undefined) checks.push({ rule: 'format', condition: `${column} ~ ${literal(format.postgres)}` });
  if (pattern !== undefined) checks.push({ rule: 'pattern', condition: `${column} ~ ${literal(pattern.postgres)}` });
  return checks;
}

/** The same for each member of a list. */
export function memberCondition(column: string): string {
  const joined = `array_to_string(${column}, ${mark})`;
  return (
    `array_length(string_to_array(${joined}, ${mark}), 1) = array_length(${column}, 1)` +
    ` and ${joined} !~ '(^|\\u0001)${blank}|${blank}(\\u0001|$)|[\\u0002-\\u0008${unseen}]'`
  );
}
