import { Decimal } from 'decimal.js';
import type { FieldKindName } from '#schema/definition/Field.ts';
import type { Value } from '#schema/fields/FieldKind.ts';

/** The value that stands so many steps behind the last one; `undefined` where the values are no series. */
export type Series = (steps: number) => Value;

/**
 * The series that values begin, as a sheet goes on with it: numbers from two of the same difference on, days by the
 * day, the month or the year, and texts by the number at their end. One number alone begins none.
 */
export function continueSeries(values: readonly Value[], kind: FieldKindName): Series | undefined {
  if (values.length === 0 || values.some((value) => value === null || Array.isArray(value))) return undefined;
  const texts = values.map(String);
  if (kind === 'integer' || kind === 'decimal' || kind === 'year') return numberSeries(texts, kind);
  if (kind === 'date') return dateSeries(texts);
  if (kind === 'yearMonth') return monthSeries(texts);
  return kind === 'text' ? numberedText(texts) : undefined;
}

function numberSeries(texts: readonly string[], kind: FieldKindName): Series | undefined {
  const step = evenStep(texts.map((text) => new Decimal(text)));
  const last = texts.at(-1);
  if (step === undefined || last === undefined) return undefined;
  return (steps) => {
    const value = new Decimal(last).plus(step.times(steps));
    return kind === 'decimal' ? value.toFixed() : value.toNumber();
  };
}

/** The difference between each number and the next, where it is always the same. */
function evenStep(numbers: readonly Decimal[]): Decimal | undefined {
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return undefined;
  const step = second.minus(first);
  return numbers.every((number, at) => number.equals(first.plus(step.times(at)))) ? step : undefined;
}

function dateSeries(texts: readonly string[]): Series | undefined {
  const last = texts.at(-1) ?? '';
  const months = texts.map(monthOf);
  const sameDay = new Set(texts.map((text) => text.slice(8))).size === 1;
  const stepInMonths = texts.length > 1 && sameDay ? evenStep(months.map((month) => new Decimal(month))) : undefined;
  if (stepInMonths !== undefined && !stepInMonths.isZero())
    return (steps) => dayInMonth(monthOf(last) + stepInMonths.toNumber() * steps, Number(last.slice(8)));
  const days = texts.map((text) => new Decimal(Date.parse(`${text}T00:00:00Z`) / 86_400_000));
  const step = texts.length === 1 ? new Decimal(1) : evenStep(days);
  const from = days.at(-1);
  if (step === undefined || from === undefined) return undefined;
  return (steps) => new Date(from.plus(step.times(steps)).toNumber() * 86_400_000).toISOString().slice(0, 10);
}

/** Months since the year 0. */
function monthOf(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
}

/** The day in a month, or the month's last where it has no such day. */
function dayInMonth(month: number, day: number): string {
  const year = Math.floor(month / 12);
  const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  return `${monthText(month)}-${String(Math.min(day, last)).padStart(2, '0')}`;
}

function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function monthSeries(texts: readonly string[]): Series | undefined {
  const months = texts.map((text) => new Decimal(monthOf(text)));
  const step = texts.length === 1 ? new Decimal(1) : evenStep(months);
  const from = months.at(-1);
  return step === undefined || from === undefined
    ? undefined
    : (steps) => monthText(from.plus(step.times(steps)).toNumber());
}

const numbered = /^(.*?)(\d+)(\D*)$/s;
/** Of more digits it is an identity, not a number one counts on. */
const mostDigits = 9;

function numberedText(texts: readonly string[]): Series | undefined {
  const parts = texts.map((text) => numbered.exec(text));
  const [before, digits, after] = parts.at(-1)?.slice(1) ?? [];
  if (before === undefined || digits === undefined || digits.length > mostDigits) return undefined;
  if (!parts.every((part) => part?.[1] === before && part[3] === after)) return undefined;
  const step = texts.length === 1 ? new Decimal(1) : evenStep(parts.map((part) => new Decimal(part?.[2] ?? 0)));
  if (step === undefined) return undefined;
  return (steps) => {
    const number = Math.abs(Number(digits) + step.toNumber() * steps);
    return `${before}${String(number).padStart(digits.length, '0')}${after}`;
  };
}
