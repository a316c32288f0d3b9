import { Decimal } from 'decimal.js';
import type { RuleFunction } from '../RuleFunction.ts';

/** Whether two numbers differ by no more than the tolerance. */
export const within: RuleFunction = {
  name: 'within',
  usage: 'within(数值, 数值, 允许的差)',
  parameters: [{ kinds: ['number'] }, { kinds: ['number'] }, { kinds: ['number'] }],
  result: 'boolean',
  evaluate: ([left, right, tolerance]) =>
    left instanceof Decimal && right instanceof Decimal && tolerance instanceof Decimal
      ? left.sub(right).abs().lte(tolerance)
      : null,
};
