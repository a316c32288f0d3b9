import { Decimal } from 'decimal.js';
import type { RuleFunction } from '../RuleFunction.ts';

/** The same day so many years later or earlier; 29 February becomes the 28th where there is none. */
export const addYears: RuleFunction = {
  name: 'addYears',
  usage: 'addYears(日期, 年数)，年数为整数，往前为负',
  parameters: [{ kinds: ['date', 'yearMonth'] }, { kinds: ['number'] }],
  result: 'first',
  refuses: ([, years]) => (years instanceof Decimal && !years.isInteger() ? '年数应为整数' : undefined),
  evaluate([day, years]) {
    if (typeof day !== 'string' || !(years instanceof Decimal)) return null;
    const moved = Number(day.slice(0, 4)) + years.trunc().toNumber();
    if (!(moved >= 1 && moved <= 9999)) return null;
    const leap = (moved % 4 === 0 && moved % 100 !== 0) || moved % 400 === 0;
    const rest = day.slice(4);
    return String(moved).padStart(4, '0') + (rest === '-02-29' && !leap ? '-02-28' : rest);
  },
};
