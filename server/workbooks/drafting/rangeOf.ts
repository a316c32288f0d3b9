import type { MergeRange } from 'hucre/xlsx';

/** The rows and columns of `B2:C9`, `$B$2` or `B:C`, counted from 0. */
export function rangeOf(text: string): MergeRange {
  const [start = '', end = start] = text.replaceAll('$', '').split(':');
  const [from, to] = [cornerOf(start), cornerOf(end)];
  return {
    startRow: from.row ?? 0,
    startCol: from.column,
    endRow: to.row ?? Number.MAX_SAFE_INTEGER,
    endCol: to.column,
  };
}

function cornerOf(text: string): { readonly row?: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^([A-Za-z]*)(\d*)$/.exec(text) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.codePointAt(0) ?? 65) - 64;
  return { column: Math.max(0, column - 1), ...(digits === '' ? {} : { row: Number(digits) - 1 }) };
}
