/** The sheets of a workbook of definitions. */
export const sheetNames = {
  catalogue: '目录',
  windows: '统计口径',
  tables: '数据表',
  fields: '字段',
  codeLists: '代码表',
  codes: '代码',
  checks: '校验',
  indicators: '指标',
} as const;

/** Headings of the columns that say what a row belongs to. */
export const ownHeadings = {
  tableName: '表名',
  fieldName: '字段名',
  type: '类型',
  window: '英文名',
  codeList: '代码表',
  place: '写在',
} as const;

/** Where a check is written: with its table, or in the file of those that span tables. */
export const checkPlaces = { table: '表', catalogue: '目录' } as const;
