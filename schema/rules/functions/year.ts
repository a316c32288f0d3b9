import type { RuleFunction } from '../RuleFunction.ts';
import { ExactDecimal } from '../decimals.ts';

export const year: RuleFunction = {
  name: 'year',
  usage: 'year(日期或年月)',
  parameters: [{ kinds: ['date', 'yearMonth'] }],
  result: 'year',
  evaluate: ([day]) => new ExactDecimal(String(day).slice(0, 4)),
};
