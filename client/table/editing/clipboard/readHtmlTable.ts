import type { SheetCell } from '#schema/rows/SheetCell.ts';
import { decodeEntities } from './decodeEntities.ts';
import { readSheetStyles } from './numberFormats.ts';
import { attribute, scanTags } from './scanTags.ts';
import type { MergedCells } from './SheetBlock.ts';
import { type SheetStyles, sheetCellOf } from './sheetCellOf.ts';

interface HtmlTable {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merged: readonly MergedCells[];
}

const empty: SheetCell = { text: '' };
/** Wider than any sheet. */
const widest = 16_384;

/** The first table of an HTML text, cell by cell; yields after each row. `undefined` where there is none. */
export function* readHtmlTable(html: string): Generator<number, HtmlTable | undefined> {
  const from = html.search(/<table[\s>]/i);
  if (from < 0) return undefined;
  const table = new TableInMaking(readSheetStyles(html));
  for (const piece of scanTags(html, from)) {
    if (piece.kind === 'text') table.text(piece.text);
    else if (piece.name === 'tr') {
      table.endRow();
      if (piece.kind === 'open') table.beginRow(piece.attributes);
      yield table.rows.length;
    } else if (piece.name === 'td' || piece.name === 'th') {
      table.endCell();
      if (piece.kind === 'open') table.beginCell(piece.attributes);
    } else if (piece.name === 'br') table.text('\n', true);
    else if (piece.name === 'table' && piece.kind === 'close') break;
  }
  table.endRow();
  return { rows: table.rows, merged: table.merged };
}

class TableInMaking {
  readonly rows: SheetCell[][] = [];
  readonly merged: MergedCells[] = [];
  /** Cells of rows to come that a joined cell above reaches into, by column. */
  #reaching = new Map<number, number>();
  #row: SheetCell[] | undefined;
  #cell: { readonly attributes: string; text: string } | undefined;

  constructor(private readonly styles: SheetStyles) {}

  beginRow(attributes: string): void {
    // Rows that nobody sees: those of a filter, and one that Excel adds to hold the widths.
    if (!/display:\s*none/i.test(attributes)) this.#row = [];
  }

  endRow(): void {
    this.endCell();
    if (this.#row === undefined) return;
    this.#skipReached(this.#row);
    this.rows.push(this.#row);
    this.#row = undefined;
  }

  beginCell(attributes: string): void {
    if (this.#row !== undefined) this.#cell = { attributes, text: '' };
  }

  text(piece: string, isBreak = false): void {
    if (this.#cell === undefined) return;
    this.#cell.text += isBreak ? '\n' : decodeEntities(piece.replaceAll(/[ \t\r\n]+/g, ' '));
  }

  endCell(): void {
    const cell = this.#cell;
    const row = this.#row;
    this.#cell = undefined;
    if (cell === undefined || row === undefined) return;
    this.#skipReached(row);
    const text = cell.text.replaceAll(/ *\n */g, '\n').trim();
    const columns = span(cell.attributes, 'colspan');
    const rows = span(cell.attributes, 'rowspan');
    // A text that only flows over empty cells beside it is not joined with them.
    const flows = /mso-ignore:\s*colspan/i.test(cell.attributes);
    if ((columns > 1 || rows > 1) && !flows)
      this.merged.push({ row: this.rows.length, column: row.length, rows, columns });
    const first = row.length;
    if (rows > 1) for (let column = first; column < first + columns; column += 1) this.#reaching.set(column, rows - 1);
    row.push(sheetCellOf(cell.attributes, text, this.styles));
    while (row.length < first + columns) row.push(empty);
  }

  #skipReached(row: SheetCell[]): void {
    for (;;) {
      const left = this.#reaching.get(row.length);
      if (left === undefined) return;
      if (left <= 1) this.#reaching.delete(row.length);
      else this.#reaching.set(row.length, left - 1);
      row.push(empty);
    }
  }
}

function span(attributes: string, name: 'colspan' | 'rowspan'): number {
  const given = Number(attribute(attributes, name) ?? 1);
  return Number.isInteger(given) && given > 1 ? Math.min(given, widest) : 1;
}
