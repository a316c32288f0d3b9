import type { BenchFault } from '#schema/issues/BenchFault.ts';

/** `sheet!cell code message – mend`. */
export function benchFaultLine({ sheet, cell, code, message, mend }: BenchFault): string {
  const place = sheet === undefined ? '' : `${sheet}${cell === undefined ? '' : `!${cell}`} `;
  return `${place}${code} ${message} – ${mend}`;
}
