import type { PlacedField } from './PlacedField.ts';
import { literal, type PostgresCheck } from './postgresCheck.ts';

/** What `String.prototype.trim` takes away, in the escapes of an E'' literal. */
const blanks =
  "E' \\t\\n\\r\\u000b\\u000c\\u00a0\\u1680\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008\\u2009\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff'";
const controls = "'[\\u0001-\\u0008\\u000B-\\u001F\\u007F]'";
/** A control, which no member holds, between the members of a list. */
const mark = "E'\\u0001'";

/** The SQL of what `readText` holds a text to. */
export function textChecks(placed: PlacedField, column: string): readonly PostgresCheck[] {
  const { field, format, pattern } = placed;
  const checks: PostgresCheck[] = [
    {
      rule: 'text',
      condition: `${column} <> '' and ${column} = btrim(${column}, ${blanks}) and ${column} !~ ${controls}`,
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

/** The same for each member of a list: no blank at an end, no control, never empty. */
export function memberCondition(column: string): string {
  const joined = `array_to_string(${column}, ${mark})`;
  const members = `string_to_array(${joined}, ${mark})`;
  const outer = `E'[ \\t\\n\\r\\u000b\\u000c\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]'`;
  return (
    `array_length(${members}, 1) = array_length(${column}, 1) and ${joined} !~ '[\\u0002-\\u0008\\u000B-\\u001F\\u007F]'` +
    ` and ${joined} !~ (E'(^|\\u0001)' || ${outer}) and ${joined} !~ (${outer} || E'(\\u0001|$)')`
  );
}
