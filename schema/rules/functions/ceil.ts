import { Decimal } from 'decimal.js';
import type { RuleFunction } from '../RuleFunction.ts';

/** The least whole number that is not below. */
export const ceil: RuleFunction = {
  name: 'ceil',
  usage: 'ceil(数值)',
  parameters: [{ kinds: ['number'] }],
  result: 'number',
  evaluate: ([value]) => (value instanceof Decimal ? value.ceil() : null),
};
