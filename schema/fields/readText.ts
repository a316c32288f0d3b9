import type { Read } from './FieldKind.ts';
import type { PlacedField } from './PlacedField.ts';
import { refused } from './refused.ts';
import { halfWidth, seenText } from './typedText.ts';

/** Controls, except line feed and tab. */
// eslint-disable-next-line no-control-regex -- controls are what it looks for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const carriageReturns = /\r\n?/g;

/** Reads a text and holds it to the length, pattern and form of its field. Length counts code points, as PostgreSQL does. */
export function readText(input: unknown, placed: PlacedField): Read {
  if (typeof input !== 'string') return refused('wrongType', placed, { expected: 'text' });
  const { field, format, pattern } = placed;
  let value = seenText(input.includes('\r') ? input.replaceAll(carriageReturns, '\n') : input);
  if (format?.canonical !== undefined) value = format.canonical(value);
  if (!value.isWellFormed()) return refused('wrongCharacter', placed, { codePoint: 'D800–DFFF' });
  const control = forbidden.exec(value);
  if (control !== null)
    return refused('wrongCharacter', placed, { codePoint: (control[0].codePointAt(0) ?? 0).toString(16) });
  if (field.maxLength !== undefined && value.length > field.maxLength) {
    const length = [...value].length;
    if (length > field.maxLength) return refused('tooLong', placed, { length, maxLength: field.maxLength });
  }
  if (field.minLength !== undefined) {
    const length = [...value].length;
    if (length < field.minLength) return refused('tooShort', placed, { length, minLength: field.minLength });
  }
  if (format !== undefined && !format.javascript.test(value))
    return refused('wrongFormat', placed, { format: format.name, example: format.example });
  if (pattern !== undefined && !pattern.javascript.test(value))
    return refused('wrongPattern', placed, { pattern: field.pattern ?? '' });
  return { ok: true, value };
}

/** Whether a text could stand in a row as it is: no blanks around it, nothing unseen, not empty. */
export function isCanonicalText(text: string): boolean {
  return text !== '' && seenText(text) === text && text.isWellFormed() && !text.includes('\r') && !forbidden.test(text);
}

/** A number or code that was typed in full width or with spaces in it is meant without them. */
export function readTypedText(typed: string, placed: PlacedField): Read {
  const asWritten = readText(seenText(typed), placed);
  if (asWritten.ok || (placed.pattern === undefined && placed.format === undefined)) return asWritten;
  const narrow = halfWidth(seenText(typed));
  for (const attempt of [narrow, narrow.replaceAll(/\s+/g, '')]) {
    const read = readText(attempt, placed);
    if (read.ok) return read;
  }
  return asWritten;
}
