import type { SheetCell } from '#schema/rows/SheetCell.ts';

const dateNames = /^(short|medium|long|general) date$/i;
/** A run of the letters of year or day, by itself: `yyyy`, `JJ`, `T`, `d`, but not the D of Standard. */
const dayOrYear = /(^|[^a-z])(y{2,4}|j{2,4}|d{1,4}|t{1,4})([^a-z]|$)/i;

/** What a number stands for, as the number format of a sheet says: `yyyy\-mm\-dd`, `0\.00%`, `Short Date`. */
export function meaningOf(format: string): SheetCell['means'] {
  const bare = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ' ').split(';')[0] ?? '';
  if (dateNames.test(format.trim())) return 'date';
  if (/%/.test(bare) || /^percent$/i.test(format.trim())) return 'percent';
  return dayOrYear.test(bare) ? 'date' : undefined;
}

/** Number formats by class, and the decimal sign, of the style sheet that Excel and WPS write above their table. */
export function readSheetStyles(html: string): {
  readonly means: ReadonlyMap<string, SheetCell['means']>;
  readonly point: string;
} {
  const means = new Map<string, SheetCell['means']>();
  const end = html.search(/<table[\s>]/i);
  const head = end < 0 ? html : html.slice(0, end);
  for (const [, name = '', body = ''] of head.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
    const format = /mso-number-format:\s*("(?:[^"\\]|\\.)*"|[^;]+)/.exec(body)?.[1];
    if (format !== undefined) means.set(name, meaningOf(format.trim().replace(/^"(.*)"$/s, '$1')));
  }
  const point = /mso-displayed-decimal-separator:\s*"\\?(.)"/.exec(head)?.[1] ?? '.';
  return { means, point };
}
