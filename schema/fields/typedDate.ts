import { halfWidth, seenText } from './typedText.ts';

/** A day, month or year as somebody wrote it; what is missing is `undefined`. */
export interface TypedDate {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** It can be read in two ways, and is taken in none. */
  readonly ambiguous?: true;
}

type Part = 'year' | 'month' | 'day';

/** The ways people write dates. Two figures with a mark between are told apart by their length. */
const ways: readonly (readonly [RegExp, readonly Part[]])[] = [
  [/^(\d{4})(\d{2})(\d{2})$/, ['year', 'month', 'day']],
  [/^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/, ['year', 'month', 'day']],
  [/^(\d{4})(\d{2})$/, ['year', 'month']],
  [/^(\d{4})[-./年](\d{1,2})月?$/, ['year', 'month']],
  [/^(\d{1,2})[-./月](\d{1,2})[日号]?$/, ['month', 'day']],
  [/^(\d{4})年?$/, ['year']],
  [/^(\d{1,2})月$/, ['month']],
];
/** Day and month before the year, as sheets of other countries show them. */
const yearLast = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/;
/** What a sheet adds to a day that it shows as a moment; with a zone only midnight, else the day might be another. */
const moment = /[T ](\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?|0{1,2}:00(:00(\.0+)?)?Z)$/;

export function typedDate(text: string): TypedDate | undefined {
  const written = halfWidth(seenText(text)).replace(moment, '').replaceAll(/\s+/g, '').replaceAll('。', '.');
  for (const [way, parts] of ways) {
    const found = way.exec(written);
    if (found === null) continue;
    const of = (part: Part): number | undefined => {
      const at = parts.indexOf(part);
      return at === -1 ? undefined : Number(found[at + 1]);
    };
    return { year: of('year'), month: of('month'), day: of('day') };
  }
  const last = yearLast.exec(written);
  return last === null ? undefined : dayAndMonth(Number(last[1]), Number(last[2]), Number(last[3]));
}

function dayAndMonth(first: number, second: number, year: number): TypedDate {
  if (first > 12) return { year, month: second, day: first };
  if (second > 12 || first === second) return { year, month: first, day: second };
  return { year, month: undefined, day: undefined, ambiguous: true };
}

/**
 * The day that a sheet counts from the end of 1899, shown as a bare number: 45170 is 1 September 2023.
 *
 * Of five digits only, as nothing else a date is written as; 20231 could be meant as a year with its month.
 */
export function serialDate(text: string): TypedDate | undefined {
  const written = halfWidth(seenText(text));
  if (!/^[1-9]\d{4}(\.\d+)?$/.test(written)) return undefined;
  if (/^(19|20)\d\d[1-9]$/.test(written)) return { year: undefined, month: undefined, day: undefined, ambiguous: true };
  return dayOfSerial(Number(written));
}

export function dayOfSerial(serial: number): TypedDate {
  const day = new Date(Date.UTC(1899, 11, 30 + Math.floor(serial)));
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

/** The years of a window, in which a day or month without its year is looked for. */
export function yearsOf(window: { readonly start: string; readonly end: string } | undefined): readonly number[] {
  if (window === undefined) return [];
  const first = Number(window.start.slice(0, 4));
  const last = Number(window.end.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

export function padded(part: number, digits = 2): string {
  return String(part).padStart(digits, '0');
}
