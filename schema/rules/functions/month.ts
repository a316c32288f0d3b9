import type { RuleFunction } from '../RuleFunction.ts';

/** The year-month of a date. */
export const month: RuleFunction = {
  name: 'month',
  usage: 'month(日期)',
  parameters: [{ kinds: ['date'] }],
  result: 'yearMonth',
  evaluate: ([day]) => String(day).slice(0, 7),
};
