import type { SheetCell } from '#schema/rows/SheetCell.ts';
import { readHtmlTable } from './readHtmlTable.ts';
import { readTsv } from './readTsv.ts';
import type { SheetBlock } from './SheetBlock.ts';
import { ownMark } from './writeHtml.ts';

/** What a paste event carries, taken from it while it lasts. */
export interface ClipboardTexts {
  readonly plain: string;
  readonly html: string;
  /** It carries a picture. */
  readonly picture: boolean;
}

export type ClipboardContent =
  | { readonly kind: 'block'; readonly block: SheetBlock }
  | { readonly kind: 'picture' | 'nothing' };

/** Takes the texts out of a paste event; it gives none any more once it is over. */
export function clipboardTexts(data: DataTransfer): ClipboardTexts {
  return {
    plain: data.getData('text/plain'),
    html: data.getData('text/html'),
    picture: [...data.types].includes('Files'),
  };
}

/**
 * Reads a block from the clipboard; yields where it may be interrupted.
 *
 * The plain text says what the cells show and how many there are. The table beside it adds what it knows of the same
 * cells: numbers as they are, dates, joined cells. Where the two do not agree, the plain text stands.
 */
export function* readClipboard({ plain, html, picture }: ClipboardTexts): Generator<unknown, ClipboardContent> {
  const shown = withoutEmptyEnd(readTsv(plain));
  const table = html === '' ? undefined : yield* readHtmlTable(html);
  const own = html.includes(ownMark);
  if (shown.length === 0) {
    const rows = table === undefined ? [] : withoutEmptyEnd(table.rows, (cell) => cell.text);
    if (rows.length > 0) return { kind: 'block', block: { rows, merged: table?.merged ?? [], own } };
    return { kind: picture ? 'picture' : 'nothing' };
  }
  // The table may have more rows: those at its end that are empty.
  const told = table !== undefined && table.rows.length >= shown.length;
  const rows: SheetCell[][] = [];
  for (const [at, texts] of shown.entries()) {
    rows.push(texts.map((text, column) => enriched(text, told ? table.rows[at]?.[column] : undefined)));
    if (at % 500 === 0) yield at;
  }
  return { kind: 'block', block: { rows, merged: told ? table.merged : [], own } };
}

function enriched(text: string, cell: SheetCell | undefined): SheetCell {
  if (cell?.number === undefined || bare(cell.text) !== bare(text)) return { text };
  return { ...cell, text };
}

/** What the two ways of writing a cell have in common. */
function bare(text: string): string {
  return text.replaceAll(/[\s\u00a0]+/g, '');
}

/** A few empty rows at the end are meant to empty cells; a whole column is copied with a million of them. */
const meantEmpty = 200;

/** Rows without the many at the end that hold nothing. */
function withoutEmptyEnd<Cell>(
  rows: readonly (readonly Cell[])[],
  textOf: (cell: Cell) => string = String,
): readonly (readonly Cell[])[] {
  let end = rows.length;
  while (end > 1 && rows[end - 1]?.every((cell) => textOf(cell) === '') === true) end -= 1;
  return rows.length - end > meantEmpty ? rows.slice(0, end) : rows;
}
