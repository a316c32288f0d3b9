import type { Sheet, Workbook } from 'hucre/xlsx';
import type { CatalogueFile } from '#schema/definition/CatalogueFile.ts';
import type { CheckFile, PropertyFile, TableFile } from '#schema/definition/TableFile.ts';
import type { BenchFault } from '#schema/issues/BenchFault.ts';
import { pointer } from '#schema/issues/pointer.ts';
import { CellPlaces } from './CellPlaces.ts';
import type { DefinitionWorkbook } from './DefinitionWorkbook.ts';
import { definitionColumns } from './definitionColumns.ts';
import { fieldTypes, roundField } from './flatField.ts';
import { roundTable } from './flatTable.ts';
import { roundOrigin } from './originCells.ts';
import type { SheetColumn } from './SheetColumn.ts';
import { checkPlaces, ownHeadings, sheetNames } from './sheetNames.ts';
import { sheetRows } from './sheetRows.ts';
import type { SheetRow } from './SheetRow.ts';

type Json = Readonly<Record<string, unknown>>;

export interface ReadSheet {
  readonly definitions: DefinitionWorkbook;
  /** By `catalogue`, `table:<name>`, `list:<id>`, `checks`, `indicators` and the pointer into what the row makes. */
  readonly places: CellPlaces;
  readonly faults: readonly BenchFault[];
}

/** Reads a workbook that `sheetOf` wrote and people edited. */
export function readSheet(workbook: Workbook): ReadSheet {
  const faults: BenchFault[] = [];
  const places = new CellPlaces();
  const rowsOf = (name: string, own: readonly string[], columns: readonly SheetColumn[]): readonly SheetRow[] => {
    const sheet: Sheet | undefined = workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet !== undefined) return sheetRows(sheet, own, columns, faults);
    faults.push({
      code: 'sheetMissing',
      message: `没有工作表“${name}”`,
      mend: '用 definitions sheet 目录 重新导出，在导出的工作簿中修改，不要删除或改名工作表。',
    });
    return [];
  };
  const catalogue = readCatalogue(
    rowsOf(sheetNames.catalogue, [], definitionColumns.catalogue),
    rowsOf(sheetNames.windows, [ownHeadings.window], definitionColumns.windows),
    places,
  );
  const fields = Map.groupBy(
    rowsOf(
      sheetNames.fields,
      [ownHeadings.tableName, ownHeadings.fieldName, ownHeadings.type],
      definitionColumns.fields,
    ),
    ({ own }) => own[ownHeadings.tableName] ?? '',
  );
  const checkRows = rowsOf(sheetNames.checks, [ownHeadings.place, ownHeadings.tableName], definitionColumns.checks);
  const ofTables = Map.groupBy(
    checkRows.filter(({ own }) => own[ownHeadings.place] === checkPlaces.table),
    ({ own }) => own[ownHeadings.tableName] ?? '',
  );
  const tableRows = rowsOf(sheetNames.tables, [ownHeadings.tableName], definitionColumns.tables);
  const tables = tableRows.map((row) => {
    const name = row.own[ownHeadings.tableName] ?? '';
    return readTable(row, fields.get(name) ?? [], ofTables.get(name) ?? [], {
      catalogue: catalogue.id ?? '',
      places,
      faults,
    });
  });
  const known = new Set(tables.map(({ table }) => table?.name ?? ''));
  for (const rows of [...fields.values(), ...ofTables.values()])
    for (const row of rows)
      if (!known.has(row.own[ownHeadings.tableName] ?? ''))
        faults.push(strayRow(row, ownHeadings.tableName, sheetNames.tables));
  return {
    definitions: {
      catalogue,
      tables,
      checks: readChecks(checkRows, places, faults),
      indicators: rowsOf(sheetNames.indicators, [], definitionColumns.indicators).map((row, at) => {
        note(places, 'indicators', pointer('indicators', at), row);
        return row.object;
      }),
      codeLists: readLists(
        rowsOf(sheetNames.codeLists, [ownHeadings.codeList], definitionColumns.codeLists),
        rowsOf(sheetNames.codes, [ownHeadings.codeList], definitionColumns.codes),
        places,
        faults,
      ),
    },
    places,
    faults,
  };
}

function readCatalogue([row]: readonly SheetRow[], windows: readonly SheetRow[], places: CellPlaces): CatalogueFile {
  if (row !== undefined) note(places, 'catalogue', '', row);
  for (const window of windows)
    note(places, 'catalogue', pointer('windows', window.own[ownHeadings.window] ?? ''), window);
  const { $schema = '../../schema/catalogue.schema.json', ...facts } = row?.object ?? {};
  return {
    $schema,
    ...facts,
    windows: Object.fromEntries(windows.map(({ own, object }) => [own[ownHeadings.window] ?? '', object])),
  } as CatalogueFile;
}

function readTable(
  row: SheetRow,
  fields: readonly SheetRow[],
  checks: readonly SheetRow[],
  {
    catalogue,
    places,
    faults,
  }: { readonly catalogue: string; readonly places: CellPlaces; readonly faults: BenchFault[] },
): TableFile {
  const name = row.own[ownHeadings.tableName] ?? '';
  const key = `table:${name}`;
  note(places, key, '', row);
  places.add(key, '/table/name', row.sheet, row.places.get(ownHeadings.tableName) ?? '');
  const properties: Record<string, PropertyFile> = {};
  const required: string[] = [];
  for (const field of fields) {
    const own = field.own[ownHeadings.fieldName] ?? '';
    const type = field.own[ownHeadings.type] ?? '';
    const typeCell = field.places.get(ownHeadings.type) ?? '';
    if (Object.hasOwn(properties, own) || own === '')
      faults.push({
        code: own === '' ? 'nameMissing' : 'fieldTwice',
        sheet: field.sheet,
        cell: field.places.get(ownHeadings.fieldName) ?? '',
        message: own === '' ? '没有写字段名' : `表“${name}”中字段“${own}”写了两行`,
        mend: '每个字段一行，字段名是小驼峰英文，在表中唯一。',
      });
    if (field.object['property'] === undefined && !Object.hasOwn(fieldTypes, type))
      faults.push({
        code: 'cellUnreadable',
        sheet: field.sheet,
        cell: typeCell,
        message: `“${ownHeadings.type}”写的是“${type}”`,
        mend: `写其中之一：${Object.keys(fieldTypes).join('、')}。`,
      });
    const read = roundField(type, field.object);
    properties[own] = read.property;
    if (read.required) required.push(own);
    const at = pointer('properties', own);
    note(places, key, at, field);
    for (const keyword of ['type', 'format']) places.add(key, `${at}/${keyword}`, field.sheet, typeCell);
  }
  const written = checks.map((check, at) => {
    note(places, key, pointer('checks', at), check);
    return { fields: [], ...check.object };
  });
  return roundTable(
    { ...row.object, table: { ...(row.object['table'] as Json | undefined) } },
    { catalogue, name, properties, required, checks: written.map(inCheckOrder) },
  );
}

function readChecks(rows: readonly SheetRow[], places: CellPlaces, faults: BenchFault[]): readonly CheckFile[] {
  return rows
    .filter(({ own }) => own[ownHeadings.place] !== checkPlaces.table)
    .map((row, at) => {
      if (row.own[ownHeadings.place] !== checkPlaces.catalogue)
        faults.push({
          code: 'cellUnreadable',
          sheet: row.sheet,
          cell: row.places.get(ownHeadings.place) ?? '',
          message: `“${ownHeadings.place}”写的是“${row.own[ownHeadings.place] ?? ''}”`,
          mend: `写 ${Object.values(checkPlaces).join(' 或 ')}。`,
        });
      note(places, 'checks', pointer('checks', at), row);
      const table = row.own[ownHeadings.tableName] ?? '';
      return inCheckOrder({ ...row.object, ...(table === '' ? {} : { table }) });
    });
}

function inCheckOrder(check: Json): CheckFile {
  const { id, table, rule, severity, fields, message, ...rest } = check;
  const all = { id, table, rule, severity, fields, message, ...rest };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function readLists(
  lists: readonly SheetRow[],
  codes: readonly SheetRow[],
  places: CellPlaces,
  faults: BenchFault[],
): DefinitionWorkbook['codeLists'] {
  const byList = Map.groupBy(codes, ({ own }) => own[ownHeadings.codeList] ?? '');
  const known = new Set(lists.map(({ own }) => own[ownHeadings.codeList] ?? ''));
  for (const [list, rows] of byList)
    if (!known.has(list))
      for (const row of rows) faults.push(strayRow(row, ownHeadings.codeList, sheetNames.codeLists));
  return lists.map((row) => {
    const id = row.own[ownHeadings.codeList] ?? '';
    note(places, `list:${id}`, '', row);
    const { origin, title, standard, includes = [], ...rest } = row.object;
    return {
      $schema: '../../schema/code-list.schema.json',
      id,
      title,
      ...(standard === undefined ? {} : { standard }),
      ...roundOrigin(origin),
      ...rest,
      includes,
      codes: (byList.get(id) ?? []).map((code, at) => {
        note(places, `list:${id}`, pointer('codes', at), code);
        const { code: value, label, labelEn, parent, aliases = [], ...more } = code.object;
        return {
          code: value,
          label,
          ...(labelEn === undefined ? {} : { labelEn }),
          ...(parent === undefined ? {} : { parent }),
          aliases,
          ...more,
        };
      }),
    };
  });
}

/** The names under which columns hold keywords of a property. */
const keywordOf: Readonly<Record<string, string>> = { codes: 'codeList', target: 'reference' };

function note(places: CellPlaces, key: string, at: string, row: SheetRow): void {
  places.add(key, at, row.sheet, `A${row.row}`);
  for (const [path, cell] of row.places) {
    const [first = '', ...rest] = path.split('.');
    const keyword = keywordOf[first];
    places.add(key, `${at}${pointer(keyword ?? first, ...rest)}`, row.sheet, cell);
    // The keyword as a whole stands where its list or table is named.
    if (keyword !== undefined && (rest[0] === 'list' || rest[0] === 'table'))
      places.add(key, `${at}${pointer(keyword)}`, row.sheet, cell);
    // On the entries of an array the same keywords stand under `items`.
    if (keywordOf[first] !== undefined || first === 'pattern' || first === 'maxLength')
      places.add(key, `${at}${pointer('items', keywordOf[first] ?? first, ...rest)}`, row.sheet, cell);
  }
}

function strayRow(row: SheetRow, heading: string, sheet: string): BenchFault {
  const name = row.own[heading] ?? '';
  return {
    code: 'strayRow',
    sheet: row.sheet,
    cell: row.places.get(heading) ?? `A${row.row}`,
    message: name === '' ? `没有写${heading}` : `“${sheet}”中没有“${name}”`,
    mend: `改正名称，或在“${sheet}”中增加一行，或删去这一行。`,
  };
}
