import { ExactDecimal } from '../decimals.ts';
import type { RuleFunction } from '../RuleFunction.ts';

/** Whole days from the first date to the second: 0 on the same day, negative where the second is earlier. */
export const daysBetween: RuleFunction = {
  name: 'daysBetween',
  usage: 'daysBetween(开始日期, 结束日期)，同一天为 0',
  parameters: [{ kinds: ['date'] }, { kinds: ['date'] }],
  result: 'number',
  evaluate: ([from, to]) =>
    new ExactDecimal((Date.parse(`${String(to)}T00:00:00Z`) - Date.parse(`${String(from)}T00:00:00Z`)) / 86_400_000),
};
