import type { DataValidation, Sheet, Workbook } from 'hucre/xlsx';
import { cellName } from '../cellName.ts';
import { textOfCell } from '../definitions/cellText.ts';
import type { FormColumn, FormTable } from './FormTable.ts';
import { headerRows, type HeaderRows, isColumnCount, isRemark } from './headerRows.ts';
import { rangeOf } from './rangeOf.ts';
import { readHeading } from './readHeading.ts';
import { SheetGrid } from './SheetGrid.ts';
import { validationChoices } from './validationChoices.ts';

/** Sample rows that are looked at; a form that came filled in has thousands. */
const mostSamples = 50;

/** The tables on a sheet, one below the other; none where no header is found. `units` are those that were used before. */
export function formTables(
  sheet: Sheet,
  workbook: Workbook,
  units: ReadonlySet<string> = new Set(),
): readonly FormTable[] {
  const grid = new SheetGrid(sheet);
  const tables: FormTable[] = [];
  let from = 0;
  for (let header = headerRows(grid, from); header !== undefined; header = headerRows(grid, from)) {
    const end = endOfBody(grid, header);
    tables.push(readTable(grid, workbook, { header, from, end, units }));
    from = end;
  }
  return tables;
}

/** The body ends before a blank row with another header below it; else with the sheet. */
function endOfBody(grid: SheetGrid, { last }: HeaderRows): number {
  for (let row = last + 1; row < grid.height; row += 1) {
    if (!grid.isBlank(row)) continue;
    let next = row;
    while (next < grid.height && grid.isBlank(next)) next += 1;
    // A title of its own, then words side by side.
    let titles = 0;
    while (next < grid.height && grid.distinct(next).length === 1 && !isRemark(grid.distinct(next)[0] ?? '')) {
      next += 1;
      titles += 1;
    }
    const header = next < grid.height ? headerRows(grid, next) : undefined;
    if (titles > 0 && header?.first === next) return row;
  }
  return grid.height;
}

interface Place {
  readonly header: HeaderRows;
  readonly from: number;
  readonly end: number;
  readonly units: ReadonlySet<string>;
}

function readTable(grid: SheetGrid, workbook: Workbook, { header, from, end, units }: Place): FormTable {
  const above: string[] = [];
  for (let row = from; row < header.first; row += 1) above.push(...grid.distinct(row));
  const named = above.filter((text) => text.length <= 60 && !isRemark(text) && !/[:：][\s_]*$/.test(text));
  const caption = named.find((text) => /表/.test(text)) ?? named[0] ?? grid.sheet.name;
  const { no = numberOf(grid.sheet.name).no, title } = numberOf(caption);
  const body = bodyRows(grid, header, end);
  // `填报单位：` is to be filled in, and says nothing.
  const isSaid = (text: string): boolean =>
    text !== caption && (text.length > 60 || isRemark(text)) && !/[:：][\s_]*$/.test(text);
  const remarks = [...above, ...body.remarks].filter(isSaid);
  const columns = readColumns({ grid, workbook, header, rows: body.rows, units });
  const vertical = asVertical(grid, columns, body.rows, units);
  return {
    sheet: grid.sheet.name,
    cell: cellName(header.first, 0),
    ...(no === undefined ? {} : { no }),
    title: title === '' ? numberOf(grid.sheet.name).title || grid.sheet.name : title,
    remarks,
    vertical: vertical !== undefined,
    columns: vertical ?? columns,
  };
}

/** `表1.4.1 校内教师基本信息表` → number and title. */
function numberOf(text: string): { readonly no?: string; readonly title: string } {
  const plain = text.normalize('NFKC');
  const found =
    /^\s*(?:附?表|Table)?\s*([0-9A-Za-z]+(?:[.\-－．][0-9A-Za-z]+)+|(?<=表\s?)\d+)\s*[、:：.]?\s*(.*)$/is.exec(plain);
  if (found?.[1] === undefined) return { title: text.trim() };
  const title = found[2] ?? '';
  // The title as it is written: only numbers are read in other forms.
  const own = plain.length === text.length ? text.slice(text.length - title.length) : title;
  return { no: found[1].replaceAll('－', '-'), title: own.trim() };
}

function bodyRows(
  grid: SheetGrid,
  { last }: HeaderRows,
  end: number,
): { readonly rows: readonly number[]; readonly remarks: readonly string[] } {
  const rows: number[] = [];
  const remarks: string[] = [];
  for (let row = last + 1; row < end; row += 1) {
    const texts = grid.distinct(row);
    if (texts.length === 0 || isColumnCount(grid, row)) continue;
    const [first = ''] = texts;
    if (isRemark(first) || (texts.length === 1 && first.length > 40))
      remarks.push(...texts.filter((text) => text.length > 4));
    else if (rows.length < mostSamples) rows.push(row);
  }
  return { rows, remarks };
}

function readColumns(place: Omit<ColumnPlace, 'column'>): readonly FormColumn[] {
  const { grid, header } = place;
  const columns: FormColumn[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const words: string[] = [];
    for (let row = header.first; row <= header.last; row += 1) {
      const text = grid.text(row, column) || groupBefore(grid, header, row, column);
      if (text !== '' && text !== words.at(-1)) words.push(text);
    }
    if (words.length === 0 || grid.text(header.last, column) + words.join('') === '') continue;
    columns.push(readColumn({ ...place, column }, words));
  }
  return columns;
}

/** Without merged cells a group stands over its first column only and is meant for those behind it. */
function groupBefore(grid: SheetGrid, header: HeaderRows, row: number, column: number): string {
  if (row === header.last || grid.text(row + 1, column) === '') return '';
  for (let before = column - 1; before >= 0; before -= 1) {
    if (grid.text(row, before) === '') continue;
    return grid.text(row + 1, before) === '' ? '' : grid.text(row, before);
  }
  return '';
}

interface ColumnPlace {
  readonly grid: SheetGrid;
  readonly workbook: Workbook;
  readonly header: HeaderRows;
  readonly rows: readonly number[];
  readonly column: number;
  readonly units: ReadonlySet<string>;
}

function readColumn(
  { grid, workbook, header, rows, column, units }: ColumnPlace,
  words: readonly string[],
): FormColumn {
  const headings = words.map((word) => readHeading(word, units));
  const own = headings.at(-1) ?? { title: '', required: false };
  const unit = headings.findLast((heading) => heading.unit !== undefined)?.unit;
  const notes: string[] = [];
  for (let row = header.first; row <= header.last; row += 1) {
    const note = grid.cell(row, column)?.comment?.text.trim();
    if (note !== undefined && note !== '') notes.push(note);
  }
  const validation = validationOf(grid, header.last + 1, column);
  const choices = validation === undefined ? undefined : validationChoices(validation, grid.sheet, workbook);
  const cells = rows.map((row) => grid.cell(row, column));
  const formula = cells.find((cell) => cell?.formula !== undefined)?.formula;
  const format = cells.find((cell) => cell?.style?.numFmt !== undefined)?.style?.numFmt;
  const low = Number(validation?.formula1);
  const high = Number(validation?.formula2);
  return {
    cell: cellName(header.last, column),
    path: headings.map(({ title }) => title),
    title: own.title,
    heading: bareHeading(words.at(-1) ?? ''),
    ...(unit === undefined ? {} : { unit }),
    required: headings.some((heading) => heading.required),
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
    hidden: grid.sheet.columns?.[column]?.hidden === true,
    ...(choices === undefined ? {} : { choices }),
    ...(validation === undefined || validation.type === 'list'
      ? {}
      : {
          rule: {
            type: validation.type,
            ...(validation.formula1 !== undefined && Number.isFinite(low) ? { low } : {}),
            ...(validation.formula2 !== undefined && Number.isFinite(high) ? { high } : {}),
          },
        }),
    samples: rows.flatMap((row) => {
      const value = grid.value(row, column);
      return value === null || textOfCell(value) === undefined ? [] : [value];
    }),
    ...(format === undefined || format === '@' || format === 'General' ? {} : { numberFormat: format }),
    ...(formula === undefined ? {} : { formula }),
  };
}

function validationOf(grid: SheetGrid, row: number, column: number): DataValidation | undefined {
  return grid.sheet.dataValidations?.find(({ range }) =>
    range.split(/\s+/).some((part) => {
      const { startRow, endRow, startCol, endCol } = rangeOf(part);
      return startCol <= column && column <= endCol && endRow >= row && startRow <= row + mostSamples;
    }),
  );
}

/** A form of one row whose fields stand below each other: `项目 | 单位 | 数值`. */
function asVertical(
  grid: SheetGrid,
  all: readonly FormColumn[],
  rows: readonly number[],
  units: ReadonlySet<string>,
): readonly FormColumn[] | undefined {
  const columns = all.filter(({ title }) => !/^序\s*号$/.test(title));
  const [first] = columns;
  const value = columns.find(({ title }) => /^(?:数据|数值|填报?内容|填写内容|填报值|值|内容)$/.test(title));
  if (
    first === undefined ||
    value === undefined ||
    columns.length > 5 ||
    !/^(?:项目|指标|名称|数据项|指标名称|项目名称)$/.test(first.title)
  )
    return undefined;
  const unit = columns.find(({ title }) => /^(?:计量)?单位$/.test(title));
  const note = columns.find(({ title }) => /说明|备注|解释/.test(title));
  const [at = 0, unitAt, noteAt, valueAt = 0] = [first, unit, note, value].map(columnOf);
  return rows.map((row) => {
    const heading = readHeading(grid.text(row, at), units);
    const given = unitAt === undefined ? '' : grid.text(row, unitAt);
    const said = [noteAt === undefined ? '' : grid.text(row, noteAt), grid.cell(row, at)?.comment?.text ?? ''];
    const sample = grid.value(row, valueAt);
    const usual = given === '' ? heading.unit : (readHeading(`x（${given}）`, units).unit ?? given);
    return {
      cell: cellName(row, at),
      path: [heading.title],
      title: heading.title,
      heading: bareHeading(grid.text(row, at)),
      ...(usual === undefined ? {} : { unit: usual }),
      required: heading.required,
      ...(said.join('') === '' ? {} : { note: said.filter((text) => text !== '').join('\n') }),
      hidden: false,
      samples: sample === null || textOfCell(sample) === undefined ? [] : [sample],
    };
  });
}

function columnOf(found: FormColumn | undefined): number | undefined {
  return found === undefined ? undefined : rangeOf(found.cell).startCol;
}

function bareHeading(text: string): string {
  return text.replaceAll(/[*＊★]/g, '').trim();
}
