import { Decimal } from 'decimal.js';
import { divide, remainder } from './decimals.ts';
import type { BinaryOperator } from './Expression.ts';
import type { RuleValue } from './RuleValue.ts';

/** An operator over two values; the right one is asked for only where it matters. */
export function operate(operator: BinaryOperator, left: RuleValue, right: () => RuleValue): RuleValue {
  if (operator === '&&') return and(left, right);
  if (operator === '||') return or(left, right);
  if (left === null) return null;
  const other = right();
  if (other === null) return null;
  switch (operator) {
    case '==':
      return compare(left, other) === 0;
    case '!=':
      return compare(left, other) !== 0;
    case '<':
      return compare(left, other) < 0;
    case '<=':
      return compare(left, other) <= 0;
    case '>':
      return compare(left, other) > 0;
    case '>=':
      return compare(left, other) >= 0;
    case 'in':
      return Array.isArray(other) && other.some((item: RuleValue) => item !== null && compare(left, item) === 0);
    default:
      return calculate(operator, left, other);
  }
}

/** False where one side is false, else empty where one is empty. */
function and(left: RuleValue, right: () => RuleValue): RuleValue {
  if (left === false) return false;
  const other = right();
  if (other === false) return false;
  return left === null || other === null ? null : true;
}

function or(left: RuleValue, right: () => RuleValue): RuleValue {
  if (left === true) return true;
  const other = right();
  if (other === true) return true;
  return left === null || other === null ? null : false;
}

function calculate(operator: '+' | '-' | '*' | '/' | '%', left: RuleValue, right: RuleValue): RuleValue {
  if (!(left instanceof Decimal) || !(right instanceof Decimal))
    return operator === '+' ? String(left) + String(right) : null;
  switch (operator) {
    case '+':
      return left.add(right);
    case '-':
      return left.sub(right);
    case '*':
      return left.mul(right);
    case '/':
      return divide(left, right);
    default:
      return remainder(left, right);
  }
}

/** Below, at or above 0; texts compare by code point, so ISO dates and year-months come in their order. */
export function compare(left: RuleValue, right: RuleValue): number {
  if (left instanceof Decimal && right instanceof Decimal) return left.comparedTo(right);
  if (typeof left === 'string' && typeof right === 'string') return compareByCodePoint(left, right);
  return left === right ? 0 : 1;
}

function compareByCodePoint(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at += 1) {
    const one = left.charCodeAt(at);
    const other = right.charCodeAt(at);
    // Units of a surrogate pair sort below U+E000 in UTF-16 although their code point lies above it.
    if (one !== other) return one >= 0xd8_00 && other >= 0xd8_00 ? rank(one) - rank(other) : one - other;
  }
  return left.length - right.length;
}

function rank(unit: number): number {
  return unit <= 0xdf_ff ? unit + 0x1_00_00 : unit;
}
