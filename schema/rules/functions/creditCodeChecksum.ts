import type { RuleFunction } from '../RuleFunction.ts';

/** Characters of a unified social credit code in the order of their values: no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether a unified social credit code ends in its check character (GB 32100). */
export const creditCodeChecksum: RuleFunction = {
  name: 'creditCodeChecksum',
  usage: 'creditCodeChecksum(统一社会信用代码)',
  parameters: [{ kinds: ['text'] }],
  result: 'boolean',
  evaluate([text]) {
    const code = String(text).replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
    if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
    const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(code[at] ?? ''), 0);
    return alphabet[(31 - (sum % 31)) % 31] === code[17];
  },
};
