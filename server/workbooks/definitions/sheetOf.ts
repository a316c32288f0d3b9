import { type Cell, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { fieldTypes, flatField } from './flatField.ts';
import { cellText, jsonCell, longestCell } from './cellText.ts';
import type { DefinitionWorkbook } from './DefinitionWorkbook.ts';
import { definitionColumns } from './definitionColumns.ts';
import { flatTable } from './flatTable.ts';
import { flatOrigin } from './originCells.ts';
import { restHeading, rowCells } from './rowCells.ts';
import type { SheetColumn } from './SheetColumn.ts';
import { checkPlaces, ownHeadings, sheetNames } from './sheetNames.ts';

type Json = Readonly<Record<string, unknown>>;
type Row = readonly CellValue[];

/** A column before those of a sheet: what a row belongs to. */
interface OwnColumn {
  readonly heading: string;
  readonly width?: number;
  readonly choices?: readonly string[];
  readonly names?: NonNullable<SheetColumn['names']>;
}

interface Sheet {
  readonly name: string;
  readonly own: readonly OwnColumn[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly { readonly own: Row; readonly object: Json }[];
}

/** Rows below the last that keep drop-downs, for what is added. */
const spareRows = 500;

/** The workbook of a catalogue, for an office to edit: a line a field, with drop-downs; `readSheet` reads it back. */
export async function sheetOf(workbook: DefinitionWorkbook): Promise<Uint8Array> {
  const { catalogue, tables } = workbook;
  const id = catalogue.id ?? '';
  const {
    windows = {},
    drops: _drops,
    dropsChecks: _checks,
    dropsIndicators: _indicators,
    ...facts
  } = catalogue as Json & typeof catalogue;
  const tableName = { heading: ownHeadings.tableName, width: 24, names: 'tables' as const };
  const sheets: readonly Sheet[] = [
    { name: sheetNames.catalogue, own: [], columns: definitionColumns.catalogue, rows: [{ own: [], object: facts }] },
    {
      name: sheetNames.windows,
      own: [{ heading: ownHeadings.window, width: 20 }],
      columns: definitionColumns.windows,
      rows: Object.entries(windows).map(([name, window]) => ({ own: [cellText(name)], object: window as Json })),
    },
    {
      name: sheetNames.tables,
      own: [{ heading: ownHeadings.tableName, width: 24 }],
      columns: definitionColumns.tables,
      rows: tables.map((file) => ({ own: [file.table?.name ?? ''], object: withoutName(flatTable(file, id)) })),
    },
    {
      name: sheetNames.fields,
      own: [
        tableName,
        { heading: ownHeadings.fieldName, width: 24 },
        { heading: ownHeadings.type, width: 12, choices: Object.keys(fieldTypes) },
      ],
      columns: definitionColumns.fields,
      rows: tables.flatMap((file) =>
        Object.entries(file.properties ?? {}).map(([name, property]) => {
          const { type = null, flat } = flatField(property, file.required?.includes(name) === true);
          return { own: [file.table?.name ?? '', name, type], object: flat };
        }),
      ),
    },
    {
      name: sheetNames.codeLists,
      own: [{ heading: ownHeadings.codeList, width: 24 }],
      columns: definitionColumns.codeLists,
      rows: workbook.codeLists.map(({ $schema: _schema, id: list, codes: _codes, ...rest }) => ({
        own: [String(list)],
        object: withOrigin(plain(rest)),
      })),
    },
    {
      name: sheetNames.codes,
      own: [{ heading: ownHeadings.codeList, width: 24, names: 'codeLists' }],
      columns: definitionColumns.codes,
      rows: workbook.codeLists.flatMap((list) =>
        ((list['codes'] ?? []) as readonly Json[]).map((code) => ({ own: [String(list['id'])], object: plain(code) })),
      ),
    },
    {
      name: sheetNames.checks,
      own: [{ heading: ownHeadings.place, width: 8, choices: Object.values(checkPlaces) }, tableName],
      columns: definitionColumns.checks,
      rows: [
        ...tables.flatMap((file) =>
          (file.checks ?? []).map((check) => {
            const { fields = [], ...rest } = check as Json;
            // Every check of a table points at fields, at none where the cell is empty.
            const object = Array.isArray(fields) && fields.length === 0 ? rest : { ...rest, fields };
            return { own: [checkPlaces.table, file.table?.name ?? ''], object };
          }),
        ),
        ...workbook.checks.map(({ table = null, ...check }) => ({
          own: [checkPlaces.catalogue, table],
          object: check,
        })),
      ],
    },
    {
      name: sheetNames.indicators,
      own: [],
      columns: definitionColumns.indicators,
      rows: workbook.indicators.map((indicator) => ({ own: [], object: indicator })),
    },
  ];
  const names = namesOf(workbook);
  return writeXlsx({
    sheets: [readMe(catalogue.title ?? id), ...sheets.map((sheet) => written(sheet, names)), nameSheet(names)],
    defaultFont: { name: '等线', size: 11 },
  });
}

function withoutName({ table, ...rest }: Json): Json {
  const { name: _name, ...facts } = table as Json;
  return { ...rest, table: facts };
}

/** In code lists `null` and an empty list say as much as nothing. */
function plain(object: Json): Json {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

function withOrigin({ origin, ...rest }: Json): Json {
  return { ...rest, ...flatOrigin(origin) };
}

type Names = Readonly<Record<NonNullable<SheetColumn['names']>, readonly string[]>>;

function namesOf({ catalogue, tables, codeLists }: DefinitionWorkbook): Names {
  return {
    groups: catalogue.groups ?? [],
    windows: Object.keys(catalogue.windows ?? {}),
    tables: tables.map(({ table }) => table?.name ?? ''),
    codeLists: codeLists.map(({ id }) => String(id)),
  };
}

const nameSheetName = '可选名称';
const nameColumns = ['groups', 'windows', 'tables', 'codeLists'] as const;

/** What drop-downs offer stands on a sheet: in the drop-down itself it may be no longer than 255 letters. */
function nameSheet(names: Names): WriteSheet {
  const rows = Math.max(...nameColumns.map((column) => names[column].length), 1);
  return {
    name: nameSheetName,
    hidden: true,
    rows: Array.from({ length: rows }, (_, at) => nameColumns.map((column) => names[column][at] ?? null)),
  };
}

function written({ name, own, columns, rows }: Sheet, names: Names): WriteSheet {
  const all: readonly (OwnColumn & { readonly note?: string; readonly numbers?: boolean })[] = [
    ...own,
    ...columns.map(({ heading, width, note, codec, names: offered }) => ({
      heading,
      ...(width === undefined ? {} : { width }),
      ...(note === undefined ? {} : { note }),
      ...(codec.choices === undefined ? {} : { choices: codec.choices }),
      ...(offered === undefined ? {} : { names: offered }),
    })),
    { heading: restHeading, width: 30, note: '没有专门一列的内容；一般不必改' },
  ];
  const header = all.map(({ heading }) => heading);
  const cells = new Map<string, Partial<Cell>>(
    all.map(({ heading, note }, at) => [
      `0,${at}`,
      {
        value: heading,
        type: 'string',
        style: { font: { bold: true }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } } },
        ...(note === undefined ? {} : { comment: { text: note } }),
      },
    ]),
  );
  const body = rows.map(({ own: first, object }) => {
    const { cells: values, rest } = rowCells(columns, object);
    const row = [...first, ...values, Object.keys(rest).length === 0 ? null : jsonCell(rest)];
    const long = row.findIndex((cell) => typeof cell === 'string' && cell.length > longestCell);
    if (long >= 0)
      throw new Error(`“${name}”的“${header[long]}”超过 ${longestCell} 个字，一个单元格放不下：${String(first)}`);
    return row;
  });
  const last = body.length + spareRows + 1;
  const dataValidations = all.flatMap((column, at): readonly DataValidation[] => {
    const range = `${letter(at)}2:${letter(at)}${last}`;
    if (column.choices !== undefined) return [choice(range, { values: [...column.choices] }, 'stop')];
    const listed = column.names;
    if (listed === undefined || names[listed].length === 0) return [];
    const offered = letter(nameColumns.indexOf(listed));
    // A cell may hold several names, or one that is added on this very day: the list helps, it does not forbid.
    return [
      choice(range, { formula1: `${nameSheetName}!$${offered}$1:$${offered}$${names[listed].length}` }, 'information'),
    ];
  });
  return {
    name,
    rows: [header, ...body],
    cells,
    columns: all.map(({ width = 14 }) => ({ width, style: { numFmt: '@' } })),
    freezePane: { rows: 1, columns: Math.max(1, own.length) },
    autoFilter: { range: `A1:${letter(all.length - 1)}${Math.max(2, body.length + 1)}` },
    dataValidations,
  };
}

function choice(
  range: string,
  offered: Pick<DataValidation, 'values' | 'formula1'>,
  errorStyle: 'stop' | 'information',
): DataValidation {
  return { type: 'list', range, allowBlank: true, showErrorMessage: errorStyle === 'stop', errorStyle, ...offered };
}

function letter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letter(Math.floor(column / 26) - 1) + last;
}

function readMe(title: string): WriteSheet {
  const lines = [
    title,
    '',
    '这是一个目录的全部定义。改好后交给管理员：npm run definitions -- sheet 文件.xlsx，先检查，没有问题才写入定义文件。',
    `“${sheetNames.tables}”一行一张表；“${sheetNames.fields}”一行一个字段，次序就是填报时的次序；“${sheetNames.codes}”一行一个代码。`,
    '增加：在末尾或中间插入一行。删除：删去整行（删去一张表时，它的字段也要删去）。改名：先想好上年字段名写什么。',
    '列的次序可以改变，列名不要改。有下拉列表的，从中选取；几个值用“、”隔开。',
    `“${restHeading}”一列是没有专门一列的内容，一般不必改。`,
    '以英文双引号开头的单元格是带特殊字符的文字，请保留引号。',
  ];
  return {
    name: '说明',
    rows: lines.map((line) => [line]),
    columns: [{ width: 120, style: { alignment: { wrapText: true } } }],
    cells: new Map([['0,0', { value: title, type: 'string', style: { font: { bold: true, size: 14 } } }]]),
  };
}
