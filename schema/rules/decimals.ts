import { Decimal } from 'decimal.js';

/** Sums, differences and products are exact: no value of a definition comes near a thousand digits. */
export const ExactDecimal = Decimal.clone({
  precision: 1000,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

const Quotient = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP });

/** To 10 places, half away from zero; `null` for a division by zero. */
export function divide(dividend: Decimal, divisor: Decimal): Decimal | null {
  if (divisor.isZero()) return null;
  return new ExactDecimal(new Quotient(dividend).div(divisor).toDecimalPlaces(10));
}

/** What is left of a division towards zero, with the sign of the dividend; `null` for a division by zero. */
export function remainder(dividend: Decimal, divisor: Decimal): Decimal | null {
  return divisor.isZero() ? null : dividend.mod(divisor);
}
