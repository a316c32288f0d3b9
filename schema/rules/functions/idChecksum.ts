import type { RuleFunction } from '../RuleFunction.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether an identity number of 18 places ends in its check character (GB 11643). */
export const idChecksum: RuleFunction = {
  name: 'idChecksum',
  usage: 'idChecksum(身份证号)',
  parameters: [{ kinds: ['text'] }],
  result: 'boolean',
  evaluate([text]) {
    const number = String(text).replace(/x$/, 'X');
    if (!/^\d{17}[\dX]$/.test(number)) return false;
    const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
    return '10X98765432'[sum % 11] === number[17];
  },
};
