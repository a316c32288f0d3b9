import { Decimal } from 'decimal.js';
import type { FieldKind, Read } from './FieldKind.ts';
import type { PlacedField } from './PlacedField.ts';
import type { PostgresCheck } from './postgresCheck.ts';
import { refused } from './refused.ts';
import { typedNumber } from './typedNumber.ts';
import { refusedNumber } from './wholeNumber.ts';

/** Digits of the column, before and after the point together. */
const digits = 20;
const written = /^-?(\d+)(\.\d+)?$/;
const canonical = /^(-(?!0$))?(0|[1-9]\d*)(\.\d*[1-9])?$/;

function stored({ field }: PlacedField): number {
  return field.decimals?.stored ?? 0;
}

function readDecimal(input: unknown, placed: PlacedField): Read {
  const given = typeof input === 'string' ? input.trim() : '';
  if (!written.test(given)) return refused('wrongType', placed, { expected: 'decimal' });
  const value = canonicalDecimal(given);
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const places = stored(placed);
  if (fraction.length > places) return refused('tooManyPlaces', placed, { places });
  if (whole.length > digits - places) return refused('tooManyDigits', placed, { digits: digits - places });
  const { minimum, maximum } = placed;
  if (minimum !== undefined && new Decimal(value).lessThan(minimum)) return refused('tooSmall', placed, { minimum });
  if (maximum !== undefined && new Decimal(value).greaterThan(maximum)) return refused('tooLarge', placed, { maximum });
  return { ok: true, value };
}

/** No zeros in front of the whole or behind the fraction, no zero below zero. */
export function canonicalDecimal(number: string): string {
  if (canonical.test(number)) return number;
  const negative = number.startsWith('-');
  const [whole = '', fraction = ''] = number.replace('-', '').split('.');
  const kept = fraction.replace(/0+$/, '');
  const value = whole.replace(/^0+(?=\d)/, '') + (kept === '' ? '' : `.${kept}`);
  return negative && value !== '0' ? `-${value}` : value;
}

function readTypedDecimal(text: string, placed: PlacedField): Read {
  const typed = typedNumber(text, placed.field.unit);
  if (typed === undefined) return refusedNumber(text, placed, 'decimal');
  return readDecimal(typed.replace(/^(-?)\./, '$10.').replace(/\.$/, ''), placed);
}

function decimalChecks({ minimum, maximum }: PlacedField, column: string): readonly PostgresCheck[] {
  return [
    { rule: 'number', condition: `${column} <> 'NaN'` },
    ...(minimum === undefined ? [] : [{ rule: 'minimum', condition: `${column} >= ${plain(minimum)}` }]),
    ...(maximum === undefined ? [] : [{ rule: 'maximum', condition: `${column} <= ${plain(maximum)}` }]),
  ];
}

function plain(number: number | string): string {
  return new Decimal(number).toFixed();
}

/** An exact number; outside the database it is canonical text, so no float ever holds it. */
export const decimal: FieldKind = {
  name: 'decimal',
  read: readDecimal,
  readTyped: readTypedDecimal,
  /** Rounded half up to the places that are shown. */
  format: (value, { field }) => new Decimal(String(value)).toFixed(field.decimals?.shown ?? 0),
  exactText: String,
  jsonSchema: (placed) => ({
    type: 'string',
    decimal: {
      places: stored(placed),
      digits: digits - stored(placed),
      ...(placed.minimum === undefined ? {} : { minimum: plain(placed.minimum) }),
      ...(placed.maximum === undefined ? {} : { maximum: plain(placed.maximum) }),
    },
  }),
  postgresType: (field) => `numeric(${digits},${field.decimals?.stored ?? 0})`,
  postgresChecks: (placed, column) => decimalChecks(placed, column(placed.field.name)),
  graphqlScalar: () => 'Decimal',
  scale: 'ratio',
  widget: 'decimal',
  cellFormat: ({ decimals }) =>
    decimals === undefined || decimals.shown === 0 ? '0' : `0.${'0'.repeat(decimals.shown)}`,
};
