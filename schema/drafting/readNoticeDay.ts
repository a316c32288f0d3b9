import { isDay } from '../definition/isDay.ts';

/** A day as notices write it, the year of the collection where none is written; `undefined` where it is no day. */
export function readNoticeDay(text: string, year: number): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const found =
    /(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})日?(?:前|之前|以前|止|截止|下班前|\d{1,2}[:点时].*)?$/.exec(plain);
  if (found === null) return undefined;
  const day = [found[1] ?? String(year), found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-');
  return isDay(day) ? day : undefined;
}
