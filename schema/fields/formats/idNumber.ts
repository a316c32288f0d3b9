import type { TextFormat } from './TextFormat.ts';

/** A resident identity number, GB 11643. */
export const idNumber: TextFormat = {
  name: 'id-number',
  pattern: '^[1-9][0-9]{16}[0-9X]$',
  example: '110101199003070134',
  canonical: (text) => text.toUpperCase(),
};
