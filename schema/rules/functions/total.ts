import { Decimal } from 'decimal.js';
import { ExactDecimal } from '../decimals.ts';
import type { RuleFunction } from '../RuleFunction.ts';

/** The sum of what is there; empty only where all are. */
export const total: RuleFunction = {
  name: 'total',
  usage: 'total(数值, 数值, …)，未填按 0 计，全部未填才为空',
  parameters: [{ kinds: ['number'], repeated: true }],
  result: 'number',
  takesEmpty: true,
  evaluate(given) {
    const filled = given.filter((value) => value instanceof Decimal);
    return filled.length === 0 ? null : filled.reduce((sum, value) => sum.add(value), new ExactDecimal(0));
  },
};
