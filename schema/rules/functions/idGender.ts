import type { RuleFunction } from '../RuleFunction.ts';

/** The code of GB/T 2261.1 (1 male, 2 female) that an identity number of 18 places tells; empty for any other text. */
export const idGender: RuleFunction = {
  name: 'idGender',
  usage: 'idGender(身份证号)，得出 "1" 男或 "2" 女',
  parameters: [{ kinds: ['text'] }],
  result: 'code',
  evaluate([text]) {
    const number = String(text);
    if (!/^\d{17}[\dXx]$/.test(number)) return null;
    return Number(number[16]) % 2 === 1 ? '1' : '2';
  },
};
