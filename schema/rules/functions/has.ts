import type { RuleFunction } from '../RuleFunction.ts';

/** Whether something is there at all; never empty itself. */
export const has: RuleFunction = {
  name: 'has',
  usage: 'has(this.字段)',
  parameters: [{ kinds: ['number', 'text', 'boolean', 'date', 'yearMonth', 'list'] }],
  result: 'boolean',
  takesEmpty: true,
  evaluate: ([value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
};
