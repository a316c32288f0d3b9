import type { Sheet } from 'hucre/xlsx';
import type { NoticeRow } from '#schema/drafting/NoticeRow.ts';
import { SheetGrid } from '../drafting/SheetGrid.ts';

/** The rows of a sheet; what is merged counts for every row it spans. */
export function noticeRows(sheet: Sheet): readonly NoticeRow[] {
  const grid = new SheetGrid(sheet);
  return Array.from({ length: grid.height }, (_, row) => ({
    row: row + 1,
    cells: Array.from({ length: grid.width }, (_, column) => grid.text(row, column)),
  }));
}

/** The rows of a table pasted as text: cells divided by tabs, a cell of several lines in quotes. */
export function pastedRows(text: string): readonly NoticeRow[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const plain = text.replace(/^\u{feff}/u, '').replaceAll('\r\n', '\n');
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain[at] ?? '';
    if (quoted && letter === '"' && plain[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (letter === '\t' || letter === '\n')) {
      rows.at(-1)?.push(cell.trim());
      cell = '';
      if (letter === '\n') rows.push([]);
    } else cell += letter;
  }
  rows.at(-1)?.push(cell.trim());
  return rows.map((cells, at) => ({ row: at + 1, cells }));
}
