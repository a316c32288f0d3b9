import { halfWidth, seenText } from './typedText.ts';

/** A day, month or year as somebody wrote it; what is missing is `undefined`. */
export interface TypedDate {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
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
/** What a sheet adds to a day that it shows as a moment. */
const midnight = /[T ]0{1,2}:00(:00(\.0+)?)?Z?$/;

export function typedDate(text: string): TypedDate | undefined {
  const written = halfWidth(seenText(text)).replace(midnight, '').replaceAll(/\s+/g, '').replaceAll('。', '.');
  for (const [way, parts] of ways) {
    const found = way.exec(written);
    if (found === null) continue;
    const of = (part: Part): number | undefined => {
      const at = parts.indexOf(part);
      return at === -1 ? undefined : Number(found[at + 1]);
    };
    return { year: of('year'), month: of('month'), day: of('day') };
  }
  return undefined;
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
