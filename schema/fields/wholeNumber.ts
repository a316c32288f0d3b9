import type { Read } from './FieldKind.ts';
import type { PlacedField } from './PlacedField.ts';
import type { PostgresCheck } from './postgresCheck.ts';
import { refused } from './refused.ts';
import { seenText } from './typedText.ts';
import { numberFault, typedNumber } from './typedNumber.ts';

/** The bounds of a whole number: those of its definition within those of what stores it. */
export interface WholeBounds {
  readonly least: number;
  readonly most: number;
}

/** A bound in figures: an end of a window of time is its year. */
export function figureOf(bound: number | string): number {
  return typeof bound === 'number' ? bound : Number(bound.slice(0, 4));
}

export function readWhole(input: unknown, placed: PlacedField, { least, most }: WholeBounds, expected: string): Read {
  if (typeof input !== 'number' || !Number.isInteger(input)) return refused('wrongType', placed, { expected });
  if (input < least) return refused('tooSmall', placed, { minimum: least });
  if (input > most) return refused('tooLarge', placed, { maximum: most });
  // The zero that is below zero is the same number.
  return { ok: true, value: input === 0 ? 0 : input };
}

export function readTypedWhole(text: string, placed: PlacedField, bounds: WholeBounds, expected: string): Read {
  const written = typedNumber(text, placed.field.unit);
  // A sheet shows 12 as 12.00.
  const whole = written?.replace(/\.0*$/, '');
  if (whole === undefined) return refusedNumber(text, placed, expected);
  if (!/^-?\d+$/.test(whole)) return refused('wrongType', placed, { expected });
  return readWhole(Number(whole), placed, bounds, expected);
}

/** A text that is no number, with what is wrong with it. */
export function refusedNumber(text: string, placed: PlacedField, expected: string): Read {
  const code = numberFault(text);
  return refused(code, placed, code === 'wrongType' ? { expected } : { text: seenText(text) });
}

export function wholeChecks(column: string, { least, most }: WholeBounds): readonly PostgresCheck[] {
  return [
    { rule: 'minimum', condition: `${column} >= ${least}` },
    { rule: 'maximum', condition: `${column} <= ${most}` },
  ];
}
