import { Decimal } from 'decimal.js';
import type { Field } from '../definition/Field.ts';
import type { Value } from '../fields/FieldKind.ts';
import { ExactDecimal } from './decimals.ts';
import type { RuleValue } from './RuleValue.ts';

/** A field's value as a rule sees it. What cannot be read, as while somebody types, counts as empty. */
export function readRuleValue(field: Field, value: Value | undefined): RuleValue {
  if (value === null || value === undefined || value === '') return null;
  if (field.kind === 'decimal' || field.kind === 'integer' || field.kind === 'year') {
    if (typeof value === 'number') return Number.isFinite(value) ? new ExactDecimal(value) : null;
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? new ExactDecimal(value) : null;
  }
  if (Array.isArray(value)) return value.length === 0 ? null : value;
  return typeof value === 'number' ? null : value;
}

/**
 * What a rule yields as the value of a field: rounded half away from zero to the places the field stores, canonical
 * text for a decimal.
 */
export function writeRuleValue(field: Field, value: RuleValue): Value {
  if (value === null) return null;
  if (value instanceof Decimal) {
    if (field.kind === 'decimal')
      return value.toDecimalPlaces(field.decimals?.stored ?? 0, Decimal.ROUND_HALF_UP).toFixed();
    const whole = value.toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
    return whole.abs().lte(Number.MAX_SAFE_INTEGER) ? whole.toNumber() + 0 : null;
  }
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
