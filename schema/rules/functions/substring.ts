import { Decimal } from 'decimal.js';
import type { RuleFunction } from '../RuleFunction.ts';

/** Characters from `start`, counted from 0, up to but without `end`; empty where nothing is left. */
export const substring: RuleFunction = {
  name: 'substring',
  usage: 'substring(文字, 起, 止)，从 0 数起，不含“止”，如 substring(this.号码, 0, 2) 取前两位',
  parameters: [
    { kinds: ['text'] },
    { kinds: ['number'], literal: true },
    { kinds: ['number'], literal: true, optional: true },
  ],
  result: 'text',
  refuses: (literals) =>
    literals.every((value) => !(value instanceof Decimal) || (value.isInteger() && value.gte(0) && value.lte(10_000)))
      ? undefined
      : '起止应为 0 至 10000 的整数',
  evaluate([text, start, end]) {
    const from = start instanceof Decimal ? start.toNumber() : 0;
    const to = end instanceof Decimal ? end.toNumber() : undefined;
    const part = [...String(text)].slice(from, to).join('');
    return part === '' ? null : part;
  },
};
