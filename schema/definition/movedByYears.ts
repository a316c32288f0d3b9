import { isDay } from './isDay.ts';

/**
 * The same day in another year. The last day of February stays the last day of February; a 29th that the other year
 * lacks is its 28th.
 */
export function movedByYears(day: string, years: number): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const other = String(Number(year) + years).padStart(4, '0');
  const isEndOfFebruary = month === '02' && !isDay(`${year}-02-${String(Number(date) + 1).padStart(2, '0')}`);
  if (!isEndOfFebruary) return `${other}-${month}-${date}`;
  return isDay(`${other}-02-29`) ? `${other}-02-29` : `${other}-02-28`;
}
