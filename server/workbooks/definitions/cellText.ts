import type { CellValue } from 'hucre/xlsx';

/** Longer texts do not fit into a cell. */
export const longestCell = 32_767;

/** Characters that a workbook cannot hold, or changes, and what it reads as an escape of its own. */
const altered = /\p{Cc}|\p{Cs}|[\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/u;

/** A text as a cell holds it: as it is, or as JSON in quotes where a cell or the person who edits it would change it. */
export function cellText(text: string): string {
  return isPlainText(text) ? text : jsonCell(text);
}

/** Whether a cell gives a text back as it was put in. */
export function isPlainText(text: string): boolean {
  return text !== '' && text === text.trim() && !text.startsWith('"') && !altered.test(text.replaceAll('\n', ''));
}

/** JSON of which a workbook changes nothing. */
export function jsonCell(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\u009f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The text that a cell means; `undefined` for an empty one. */
export function textOfCell(cell: CellValue): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell).replaceAll('\r\n', '\n').trim();
  if (text === '') return undefined;
  if (!text.startsWith('"')) return text;
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'string' ? read : text;
  } catch {
    return text;
  }
}
