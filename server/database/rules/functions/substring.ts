import { Decimal } from 'decimal.js';
import type { RuleNode } from '#schema/rules/RuleNode.ts';
import type { FunctionSql } from '../FunctionSql.ts';

export const substring: FunctionSql = ([text = ''], { given: [, start, end] }) => {
  const from = literal(start) ?? 0;
  const to = literal(end);
  const length = to === undefined ? '' : `, ${Math.max(0, to - from)}`;
  return `nullif(substr(${text}, ${from + 1}${length}), '')`;
};

function literal(node: RuleNode | undefined): number | undefined {
  return node?.node === 'constant' && node.value instanceof Decimal ? node.value.toNumber() : undefined;
}
