import type { RuleFunction } from '../RuleFunction.ts';
import { ExactDecimal } from '../decimals.ts';

/** Completed years; a birth month counts as its first day. */
export const age: RuleFunction = {
  name: 'age',
  usage: 'age(出生日期, 截止日期)',
  parameters: [{ kinds: ['date', 'yearMonth'] }, { kinds: ['date', 'yearMonth'] }],
  result: 'number',
  evaluate([from, to]) {
    const [start, end] = [String(from).padEnd(10, '-01'), String(to).padEnd(10, '-01')];
    const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
    return new ExactDecimal(end.slice(5) < start.slice(5) ? years - 1 : years);
  },
};
