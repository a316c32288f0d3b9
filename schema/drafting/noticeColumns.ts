import type { NoticeRow } from './NoticeRow.ts';

/** What the columns of a table of duties hold, by their position. */
export type NoticeColumns = Readonly<Partial<Record<'no' | 'title' | 'fills' | 'reviews' | 'due' | 'assists', number>>>;

const headings: readonly (readonly [keyof NoticeColumns, RegExp])[] = [
  ['no', /^表号|^编号|表格编号|^表序/],
  ['reviews', /审核|复核|审查|把关|归口|牵头/],
  ['assists', /协助|配合|协同/],
  ['fills', /填报|采集|责任|填写|报送|承办|部门|单位/],
  ['due', /时间|日期|期限|截止|完成|时限/],
  ['title', /表名|数据表|表格|名称|^表$|项目|内容/],
];

/** The row of headings and what stands below each; `undefined` where there is no table of duties. */
export function noticeColumns(
  rows: readonly NoticeRow[],
): { readonly at: number; readonly columns: NoticeColumns } | undefined {
  for (const [at, { cells }] of rows.entries()) {
    const columns: Partial<Record<keyof NoticeColumns, number>> = {};
    for (const [position, cell] of cells.entries()) {
      const text = cell.replaceAll(/\s/g, '');
      if (text === '' || text.length > 14 || /^序号$/.test(text)) continue;
      const found = headings.find(([name, words]) => columns[name] === undefined && words.test(text));
      if (found !== undefined) columns[found[0]] = position;
    }
    if (columns.fills !== undefined && (columns.title !== undefined || columns.no !== undefined))
      return { at, columns };
  }
  return undefined;
}
