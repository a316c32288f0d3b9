import { Decimal } from 'decimal.js';
import { divide, ExactDecimal } from './decimals.ts';
import { compare } from './operate.ts';
import type { AggregateName } from './RuleNode.ts';
import type { RuleValue } from './RuleValue.ts';

/** One value out of many. Of none, `size` is 0 and all others are empty. */
export function aggregate(name: AggregateName, values: RuleValue): RuleValue {
  if (!Array.isArray(values)) return null;
  const list: readonly RuleValue[] = values;
  if (name === 'size') return new ExactDecimal(list.length);
  if (list.length === 0) return null;
  switch (name) {
    case 'sum':
      return sum(list);
    case 'avg':
      return divide(sum(list), new ExactDecimal(list.length));
    case 'min':
      return list.reduce((least, value) => (compare(value, least) < 0 ? value : least));
    default:
      return list.reduce((most, value) => (compare(value, most) > 0 ? value : most));
  }
}

function sum(values: readonly RuleValue[]): Decimal {
  return values.reduce<Decimal>(
    (total, value) => (value instanceof Decimal ? total.add(value) : total),
    new ExactDecimal(0),
  );
}
