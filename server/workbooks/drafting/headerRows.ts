import type { SheetGrid } from './SheetGrid.ts';

const isNumber = /^[-+]?[\d,.]+%?$/;
const isDay = /^\d{4}[-/年.]\d{1,2}/;
const remark =
  /^(?:说明|填报说明|填表说明|备注|注|填报要求|统计|单位负责人|填表人|审核人|填报单位|填报部门|填报日期|联系)[:： ]?|^(?:注|说明)\d*[:：]/;

/** Rows of a header, from the first to the last. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/** The next header at or below a row: two or more short words side by side, not numbers. */
export function headerRows(grid: SheetGrid, from: number): HeaderRows | undefined {
  for (let row = from; row < grid.height; row += 1)
    if (looksLikeHeader(grid, row)) return { first: row, last: lastRow(grid, row) };
  return undefined;
}

function looksLikeHeader(grid: SheetGrid, row: number): boolean {
  const texts = grid.distinct(row);
  if (texts.length < 2 || remark.test(texts[0] ?? '')) return false;
  // `填报单位：……  日期：……` is a line above the header.
  if (texts.filter((text) => /[:：]\s*_*\s*$|[:：].+/.test(text)).length * 2 >= texts.length && texts.length <= 4)
    return false;
  const words = texts.filter((text) => !isNumber.test(text) && !isDay.test(text) && text.length <= 80);
  return words.length === texts.length;
}

/** A header goes on under words that span several columns or rows, and where the next row fills its gaps. */
function lastRow(grid: SheetGrid, first: number): number {
  let last = first;
  for (let row = first; row <= last && row < grid.height; row += 1) {
    let spans = false;
    for (let column = 0; column < grid.width; column += 1) {
      const merge = grid.mergeAt(row, column);
      if (merge === undefined || grid.text(row, column) === '') continue;
      last = Math.max(last, merge.endRow);
      if (merge.endCol > merge.startCol && merge.endRow === row) spans = true;
    }
    if ((spans || fillsGaps(grid, row)) && row === last && isWords(grid, row + 1)) last = row + 1;
  }
  return last;
}

function isWords(grid: SheetGrid, row: number): boolean {
  const texts = grid.distinct(row);
  return texts.length > 0 && texts.every((text) => !isNumber.test(text) && !isDay.test(text));
}

/** Without merged cells, a group is written over its first column only: the row below has words where this has none. */
function fillsGaps(grid: SheetGrid, row: number): boolean {
  let gaps = 0;
  let filled = 0;
  for (let column = 0; column < grid.width; column += 1) {
    if (grid.text(row, column) !== '') continue;
    gaps += 1;
    if (grid.text(row + 1, column) !== '') filled += 1;
  }
  const blankBelow = Array.from({ length: grid.width }, (_, column) => column).some(
    (column) => grid.text(row, column) !== '' && grid.text(row + 1, column) === '',
  );
  return gaps > 0 && filled === gaps && blankBelow;
}

/** A row that only counts the columns: `1 2 3`, `甲 乙 1 2`, `A B C`. */
export function isColumnCount(grid: SheetGrid, row: number): boolean {
  const texts = grid.distinct(row);
  if (texts.length < 2) return false;
  const numbers = texts.filter((text) => /^\d{1,3}$/.test(text)).map(Number);
  const letters = texts.filter((text) => /^[甲乙丙丁戊己庚辛壬癸]$|^[A-Z]{1,2}$/.test(text));
  if (numbers.length + letters.length !== texts.length) return false;
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1) && (numbers[0] ?? 1) <= 2;
}

export function isRemark(text: string): boolean {
  return remark.test(text);
}
