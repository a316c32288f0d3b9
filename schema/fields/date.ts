import type { FieldKind, Read } from './FieldKind.ts';
import type { PlacedField } from './PlacedField.ts';
import { literal, type PostgresCheck } from './postgresCheck.ts';
import { refused } from './refused.ts';
import { padded, serialDate, typedDate, yearsOf } from './typedDate.ts';

const written = /^([1-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether a text is a day of the calendar from the year 1000 on, as `yyyy-MM-dd`. */
export function isDate(text: string): boolean {
  const parts = written.exec(text);
  if (parts === null) return false;
  const day = Number(parts[3]);
  return day <= 28 || day <= new Date(Date.UTC(Number(parts[1]), Number(parts[2]), 0)).getUTCDate();
}

function readDate(input: unknown, placed: PlacedField): Read {
  const value = typeof input === 'string' ? input.trim() : '';
  if (!isDate(value)) return refused('wrongType', placed, { expected: 'date' });
  const { minimum, maximum } = placed;
  if (minimum !== undefined && value < String(minimum))
    return refused('tooEarly', placed, { minimum: String(minimum) });
  if (maximum !== undefined && value > String(maximum)) return refused('tooLate', placed, { maximum: String(maximum) });
  return { ok: true, value };
}

function readTypedDate(text: string, placed: PlacedField): Read {
  const typed = typedDate(text) ?? serialDate(text);
  if (typed?.ambiguous) return refused('ambiguousDate', placed, { text });
  if (typed?.month === undefined || typed.day === undefined) return refused('wrongType', placed, { expected: 'date' });
  const { month, day, year } = typed;
  const inYear = (of: number): string => `${padded(of, 4)}-${padded(month)}-${padded(day)}`;
  if (year !== undefined) return readDate(inYear(year), placed);
  const { window } = placed;
  const within = yearsOf(window)
    .map(inYear)
    .filter((date) => isDate(date) && window !== undefined && window.start <= date && date <= window.end);
  const only = within[0];
  if (only === undefined || within.length > 1) return refused('ambiguousDate', placed, { text });
  return readDate(only, placed);
}

function dateChecks(placed: PlacedField, column: string): readonly PostgresCheck[] {
  const { minimum, maximum } = placed;
  return [
    { rule: 'date', condition: `${column} between '1000-01-01' and '9999-12-31'` },
    ...(minimum === undefined ? [] : [{ rule: 'earliest', condition: `${column} >= ${literal(String(minimum))}` }]),
    ...(maximum === undefined ? [] : [{ rule: 'latest', condition: `${column} <= ${literal(String(maximum))}` }]),
  ];
}

/** A day of the calendar, without a time. */
export const date: FieldKind = {
  name: 'date',
  read: readDate,
  readTyped: readTypedDate,
  format: String,
  exactText: String,
  jsonSchema: ({ minimum, maximum }) => ({
    type: 'string',
    format: 'date',
    ...(minimum === undefined ? {} : { notBefore: String(minimum) }),
    ...(maximum === undefined ? {} : { notAfter: String(maximum) }),
  }),
  postgresType: () => 'date',
  postgresChecks: (placed, column) => dateChecks(placed, column(placed.field.name)),
  graphqlScalar: () => 'Date',
  scale: 'interval',
  widget: 'date',
  cellFormat: () => 'yyyy-mm-dd',
};
