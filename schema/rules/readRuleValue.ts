import { Decimal } from 'decimal.js';
import type { Field } from '../definition/Field.ts';
import type { Value } from '../fields/FieldKind.ts';
import { ExactDecimal } from './decimals.ts';
import { numberLimits } from './numberLimits.ts';
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
 * text for a decimal; empty where the field could not hold it.
 */
export function writeRuleValue(field: Field, value: RuleValue): Value {
  if (value === null) return null;
  if (value instanceof Decimal) {
    const { places, below } = numberLimits(field);
    const rounded = value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
    if (rounded.abs().gte(below)) return null;
    // Adding 0 turns −0 into 0.
    return field.kind === 'decimal' ? rounded.add(0).toFixed() : rounded.toNumber() + 0;
  }
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}
