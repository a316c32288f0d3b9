import type { Read } from './FieldKind.ts';
import type { PlacedField } from './PlacedField.ts';
import type { PostgresCheck } from './postgresCheck.ts';
import { refused } from './refused.ts';
import { memberCondition } from './textChecks.ts';
import { seenText } from './typedText.ts';

/** What stands between several words in a cell. */
const between = /[、,，;；\n]+/;

/** Reads a list of texts, each once, by the reader of one. */
export function readSeveral(input: unknown, placed: PlacedField, readOne: (item: unknown) => Read): Read {
  if (!Array.isArray(input)) return refused('wrongType', placed, { expected: 'list' });
  const values: string[] = [];
  for (const item of input) {
    if (typeof item !== 'string' || seenText(item) === '') return refused('wrongType', placed, { expected: 'list' });
    const read = readOne(item);
    if (!read.ok) return read;
    if (!values.includes(String(read.value))) values.push(String(read.value));
  }
  return { ok: true, value: values.length === 0 ? null : values };
}

/** The words of a cell, parted by a mark, or as a JSON list where a word holds a mark itself. */
export function typedWords(text: string): readonly string[] {
  if (text.trim().startsWith('["')) {
    try {
      const listed: unknown = JSON.parse(text);
      if (Array.isArray(listed) && listed.every((word) => typeof word === 'string')) return listed;
    } catch {
      // A word that begins like a list.
    }
  }
  return text
    .split(between)
    .map(seenText)
    .filter((word) => word !== '');
}

/** The cell from which `typedWords` reads these words. */
export function joinedWords(words: readonly string[]): string {
  const parted = words.join('、');
  const again = typedWords(parted);
  return again.length === words.length && again.every((word, at) => word === words[at])
    ? parted
    : JSON.stringify(words);
}

/** The SQL of a list that says each thing once and is absent when empty. */
export function severalChecks(column: string): readonly PostgresCheck[] {
  return [
    {
      rule: 'list',
      // A text search vector keeps each lexeme once; nothing else counts distinct members without a subquery.
      condition:
        `case when ${column} is null then null when array_ndims(${column}) is distinct from 1 or array_position(${column}, null) is not null` +
        ` or array_position(${column}, '') is not null then false` +
        ` else array_length(${column}, 1) = length(array_to_tsvector(${column})) end`,
    },
    { rule: 'text', condition: memberCondition(column) },
  ];
}
