/** A day or a month is written as in a row: `yyyy-MM-dd`, `yyyy-MM`. */
const dayLength = 10;

/** The days that a page of a calendar shows: six weeks from Monday on, with the month among them. */
export function calendarDays(month: string): readonly string[] {
  const first = `${month.slice(0, 7)}-01`;
  const weekday = (utc(first).getUTCDay() + 6) % 7;
  return Array.from({ length: 42 }, (_, at) => movedDays(first, at - weekday));
}

export function calendarMonths(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, at) => `${year.slice(0, 4)}-${String(at + 1).padStart(2, '0')}`);
}

export function movedDays(day: string, by: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, dayLength);
}

/** The same day of another month, or its last where it has no such day; of a month, that other month. */
export function movedMonths(written: string, by: number): string {
  const count = Number(written.slice(0, 4)) * 12 + Number(written.slice(5, 7)) - 1 + by;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const start = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  if (written.length < dayLength) return start;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${start}-${String(Math.min(Number(written.slice(8)), last)).padStart(2, '0')}`;
}

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
