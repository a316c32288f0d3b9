import { Decimal } from 'decimal.js';
import type { Value } from '#schema/fields/FieldKind.ts';

/**
 * How much a number has changed since last year, as `+2.1%`; `undefined` where there is no number to compare, or
 * where it was nothing then.
 */
export function changeSince(last: Value | undefined, now: Value): string | undefined {
  const [before, after] = [figure(last), figure(now)];
  if (before === undefined || after === undefined || before.isZero()) return undefined;
  const percent = after.minus(before).dividedBy(before.abs()).times(100).toDecimalPlaces(1);
  if (percent.isZero()) return '0%';
  return `${percent.isPositive() ? '+' : ''}${percent.toFixed(1)}%`;
}

/** Integers are numbers and decimals are text. */
function figure(value: Value | undefined): Decimal | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || value === '')) return undefined;
  return new Decimal(value);
}
