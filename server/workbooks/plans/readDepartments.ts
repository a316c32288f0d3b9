import type { Department, DepartmentKind } from '#schema/definition/Plan.ts';
import type { NoticeRow } from '#schema/drafting/NoticeRow.ts';

const kinds: readonly (readonly [DepartmentKind, RegExp])[] = [
  ['college', /college|学院|院系|系部|二级|教学/],
  ['centre', /centre|center|中心|教辅|馆/],
  ['office', /office|职能|处室|机关|行政|党政/],
];

/** A list of departments: code, name and kind; without a heading in this order. */
export function readDepartments(rows: readonly NoticeRow[]): readonly Department[] {
  const header = rows.findIndex(
    ({ cells }) => cells.some((cell) => /名称|部门/.test(cell)) && cells.some((cell) => /代码|编号/.test(cell)),
  );
  const headings = header < 0 ? [] : (rows[header]?.cells ?? []);
  const column = (words: RegExp, otherwise: number): number => {
    const found = headings.findIndex((heading) => words.test(heading));
    return found < 0 ? otherwise : found;
  };
  const [code, name, kind] = [column(/代码|编号/, 0), column(/名称|部门/, 1), column(/种类|类别|类型|性质/, 2)];
  return rows.slice(header + 1).flatMap(({ cells }): readonly Department[] => {
    const [own = '', title = '', word = ''] = [cells[code], cells[name], cells[kind]].map((cell) => cell?.trim());
    if (own === '' || title === '') return [];
    const meant = word === '' ? title : word;
    return [{ code: own, name: title, kind: kinds.find(([, words]) => words.test(meant))?.[0] ?? 'office' }];
  });
}
