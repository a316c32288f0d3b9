import type { CellValue, Sheet } from 'hucre/xlsx';
import type { BenchFault } from '#schema/issues/BenchFault.ts';
import { cellName } from '../cellName.ts';
import { textOfCell } from './cellText.ts';
import { readCells } from './readCells.ts';
import { restHeading } from './rowCells.ts';
import type { SheetColumn } from './SheetColumn.ts';
import type { SheetRow } from './SheetRow.ts';

/** Reads the rows of a sheet by its headings, in whatever order they stand. */
export function sheetRows(
  sheet: Sheet,
  own: readonly string[],
  columns: readonly SheetColumn[],
  faults: BenchFault[],
): readonly SheetRow[] {
  const header = (sheet.rows[0] ?? []).map((cell) => textOfCell(cell) ?? '');
  const at = new Map(header.map((heading, column) => [heading, column]));
  for (const heading of own)
    if (!at.has(heading))
      faults.push({
        code: 'headingMissing',
        sheet: sheet.name,
        cell: 'A1',
        message: `第一行没有“${heading}”一列`,
        mend: '恢复这一列的列名；列的次序可以改变，列名不能改。',
      });
  const known = new Set([...own, ...columns.map(({ heading }) => heading), restHeading]);
  for (const [column, heading] of header.entries())
    if (heading !== '' && !known.has(heading))
      faults.push({
        code: 'headingUnknown',
        sheet: sheet.name,
        cell: cellName(0, column),
        message: `不认识列名“${heading}”`,
        mend: `改回原来的列名，或删去这一列；可用：${[...known].join('、')}。`,
      });
  if (own.some((heading) => !at.has(heading))) return [];
  return sheet.rows.slice(1).flatMap((cells, index): readonly SheetRow[] => {
    const row = index + 1;
    const read = readRow({ sheet, cells, row, at }, own, columns, faults);
    return read === undefined ? [] : [read];
  });
}

interface Place {
  readonly sheet: Sheet;
  readonly cells: readonly CellValue[];
  readonly row: number;
  readonly at: ReadonlyMap<string, number>;
}

function readRow(
  { sheet, cells, row, at }: Place,
  own: readonly string[],
  columns: readonly SheetColumn[],
  faults: BenchFault[],
): SheetRow | undefined {
  if (cells.every((cell) => textOfCell(cell) === undefined)) return undefined;
  const cellOf = (heading: string): CellValue => {
    const column = at.get(heading);
    return column === undefined ? null : (cells[column] ?? null);
  };
  const nameOf = (heading: string): string => cellName(row, at.get(heading) ?? 0);
  const values = columns.map(({ heading }) => cellOf(heading));
  const left = textOfCell(cellOf(restHeading));
  let rest: unknown;
  if (left !== undefined)
    try {
      rest = JSON.parse(left);
    } catch {
      faults.push({
        code: 'restNotJson',
        sheet: sheet.name,
        cell: nameOf(restHeading),
        message: '不是合法的 JSON',
        mend: '恢复原来的内容，或清空这一格。',
      });
    }
  const { object, faults: found } = readCells(columns, values, rest);
  for (const { column, given, expected } of found)
    faults.push({
      code: 'cellUnreadable',
      sheet: sheet.name,
      cell: nameOf(column.heading),
      message: `“${column.heading}”写的是“${given}”`,
      mend: `写${expected}。`,
    });
  const places = new Map<string, string>();
  for (const { heading, path } of columns) if (at.has(heading)) places.set(path, nameOf(heading));
  for (const heading of own) places.set(heading, nameOf(heading));
  const names = Object.fromEntries(own.map((heading) => [heading, textOfCell(cellOf(heading)) ?? '']));
  return { sheet: sheet.name, row: row + 1, own: names, object, places };
}
