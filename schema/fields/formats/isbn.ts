import type { TextFormat } from './TextFormat.ts';

/** An ISBN of 13 or 10 digits, written without hyphens. */
export const isbn: TextFormat = {
  name: 'isbn',
  pattern: '^(97[89][0-9]{10}|[0-9]{9}[0-9X])$',
  example: '9787040000000',
  canonical: (text) =>
    text
      .toUpperCase()
      .replace(/^ISBN[:：]?/, '')
      .replaceAll(/[\s-]/g, ''),
};
