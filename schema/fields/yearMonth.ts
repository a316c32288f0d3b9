import type { FieldKind, Read } from './FieldKind.ts';
import type { PlacedField } from './PlacedField.ts';
import { literal, type PostgresCheck } from './postgresCheck.ts';
import { refused } from './refused.ts';
import { padded, serialDate, typedDate, yearsOf } from './typedDate.ts';

const form = '^[1-9][0-9]{3}-(0[1-9]|1[0-2])$';
const written = new RegExp(form);

export function isYearMonth(text: string): boolean {
  return written.test(text);
}

function bounds(placed: PlacedField): { readonly minimum?: string; readonly maximum?: string } {
  const { minimum, maximum } = placed;
  return {
    ...(minimum === undefined ? {} : { minimum: String(minimum).slice(0, 7) }),
    ...(maximum === undefined ? {} : { maximum: String(maximum).slice(0, 7) }),
  };
}

function readYearMonth(input: unknown, placed: PlacedField): Read {
  const value = typeof input === 'string' ? input.trim() : '';
  if (!isYearMonth(value)) return refused('wrongType', placed, { expected: 'yearMonth' });
  const { minimum, maximum } = bounds(placed);
  if (minimum !== undefined && value < minimum) return refused('tooEarly', placed, { minimum });
  if (maximum !== undefined && value > maximum) return refused('tooLate', placed, { maximum });
  return { ok: true, value };
}

/** A day is taken as its month; a month without its year is looked for in the window. */
function readTypedYearMonth(text: string, placed: PlacedField): Read {
  const typed = typedDate(text) ?? serialDate(text);
  if (typed?.ambiguous) return refused('ambiguousDate', placed, { text });
  if (typed?.month === undefined) return refused('wrongType', placed, { expected: 'yearMonth' });
  const { month, year } = typed;
  if (year !== undefined) return readYearMonth(`${padded(year, 4)}-${padded(month)}`, placed);
  if (typed.day !== undefined) return refused('wrongType', placed, { expected: 'yearMonth' });
  const { window } = placed;
  const within = yearsOf(window)
    .map((of) => `${padded(of, 4)}-${padded(month)}`)
    .filter((of) => window !== undefined && window.start.slice(0, 7) <= of && of <= window.end.slice(0, 7));
  const only = within[0];
  if (only === undefined || within.length > 1) return refused('ambiguousDate', placed, { text });
  return readYearMonth(only, placed);
}

function yearMonthChecks(placed: PlacedField, column: string): readonly PostgresCheck[] {
  const { minimum, maximum } = bounds(placed);
  return [
    { rule: 'month', condition: `${column} ~ ${literal(form)}` },
    ...(minimum === undefined ? [] : [{ rule: 'earliest', condition: `${column} >= ${literal(minimum)}` }]),
    ...(maximum === undefined ? [] : [{ rule: 'latest', condition: `${column} <= ${literal(maximum)}` }]),
  ];
}

/** A month of a year, `yyyy-MM`. */
export const yearMonth: FieldKind = {
  name: 'yearMonth',
  read: readYearMonth,
  readTyped: readTypedYearMonth,
  format: String,
  exactText: String,
  jsonSchema(placed) {
    const { minimum, maximum } = bounds(placed);
    return {
      type: 'string',
      format: 'year-month',
      ...(minimum === undefined ? {} : { notBefore: minimum }),
      ...(maximum === undefined ? {} : { notAfter: maximum }),
    };
  },
  postgresType: () => 'text',
  postgresChecks: (placed, column) => yearMonthChecks(placed, column(placed.field.name)),
  graphqlScalar: () => 'YearMonth',
  scale: 'interval',
  widget: 'yearMonth',
  cellFormat: () => 'yyyy-mm',
};
