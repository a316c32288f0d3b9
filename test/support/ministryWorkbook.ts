import { type Cell, readXlsx, type Workbook, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** Text on cells by their place `row,column`, as a note. */
export function notes(
  texts: Readonly<Record<string, string>>,
  rows: WriteSheet['rows'] = [],
): Map<string, Partial<Cell>> {
  return new Map(
    Object.entries(texts).map(([place, text]) => {
      const [row = 0, column = 0] = place.split(',').map(Number);
      return [place, { value: rows[row]?.[column] ?? null, type: 'string' as const, comment: { text } }];
    }),
  );
}

/** A workbook as it would come back from a file. */
export async function workbookOf(...sheets: readonly WriteSheet[]): Promise<Workbook> {
  return readXlsx(await writeXlsx({ sheets: [...sheets] }), { readStyles: true });
}

const treeRows: NonNullable<WriteSheet['rows']> = [
  ['附件2', null, null, null, null, null, null, null],
  ['表1.2 果树情况表', null, null, null, null, null, null, null],
  ['填报单位：', null, null, null, null, null, '日期：', null],
  ['*树号', '*种类', '种植日期', '产量', null, '树高（米）', '是否健康', '授粉方式'],
  [null, null, null, '早果（个）', '晚果（个）', null, null, null],
  ['甲', '乙', 1, 2, 3, 4, 5, 6],
  ['T001', '苹果', '2020-03-01', 12, 30, 3.25, '是', '虫媒'],
  ['T002', '梨', '2021-04-01', 2, 3, 2.5, '否', '风媒'],
  ['说明：只填本园的果树，租出的不填。', null, null, null, null, null, null, null],
];

/**
 * The trees of next year's orchard as a ministry lays them out: words above the header, two header rows with merged cells, units in
 * brackets, asterisks, a row that counts the columns, samples, a note, drop-downs in the cell and on a hidden sheet.
 */
export const treeSheet: WriteSheet = {
  name: '1.2果树',
  rows: treeRows,
  merges: [
    { startRow: 1, startCol: 0, endRow: 1, endCol: 7 },
    { startRow: 3, startCol: 3, endRow: 3, endCol: 4 },
    ...[0, 1, 2, 5, 6, 7].map((column) => ({ startRow: 3, startCol: column, endRow: 4, endCol: column })),
    { startRow: 8, startCol: 0, endRow: 8, endCol: 7 },
  ],
  cells: notes({ '3,5': '从地面到树冠顶' }, treeRows),
  dataValidations: [
    { type: 'list', range: 'B7:B500', formula1: '字典!$A$1:$A$3' },
    { type: 'list', range: 'G7:G500', values: ['是', '否'] },
    { type: 'list', range: 'H7:H500', values: ['虫媒', '风媒', '人工'] },
  ],
};
