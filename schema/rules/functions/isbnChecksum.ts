import type { RuleFunction } from '../RuleFunction.ts';

/** Whether a book number of 13 or 10 places (hyphens and spaces aside) ends in its check character (GB/T 5795). */
export const isbnChecksum: RuleFunction = {
  name: 'isbnChecksum',
  usage: 'isbnChecksum(ISBN)',
  parameters: [{ kinds: ['text'] }],
  result: 'boolean',
  evaluate([text]) {
    const number = String(text).replaceAll(/[- ]/g, '').replace(/x$/, 'X');
    if (/^97[89]\d{10}$/.test(number))
      return [...number].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;
    if (!/^\d{9}[\dX]$/.test(number)) return false;
    const sum = [...number].reduce((total, digit, at) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - at), 0);
    return sum % 11 === 0;
  },
};
