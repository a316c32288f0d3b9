import type { PropertyFile } from '#schema/definition/TableFile.ts';
import type { FormColumn } from './FormTable.ts';
import type { Drafting } from './draftTable.ts';
import { latinName } from './latinName.ts';
import { matchCodeList } from './matchCodeList.ts';

/** The code list of a drop-down: one that has all its words, else a new one. */
export function draftCodes(
  column: FormColumn,
  { lists, newLists }: Drafting,
  doubt: (column: FormColumn, code: string, message: string, mend: string) => void,
): Pick<PropertyFile, 'codeList'> {
  const choices = [...new Set(column.choices)];
  if (choices.length === 0) return {};
  const match = matchCodeList(choices, [...lists.values(), ...newLists.values()]);
  if (match?.only === undefined && match !== undefined) return { codeList: match.list.id };
  // A drop-down of two words is found in many a list: that it is this one is a guess.
  if (match?.only !== undefined && match.only.length * 2 >= match.list.codes.length) {
    doubt(
      column,
      'codeListPart',
      `“${column.title}”的下拉列表是代码表“${match.list.title}”（${match.list.id}）的一部分`,
      '按只用其中这些代码（only）起草，请核对是不是这张代码表。',
    );
    return { codeList: { list: match.list.id, only: match.only } };
  }
  const id = latinName(column.title, new Set([...lists.keys(), ...newLists.keys()]));
  newLists.set(id, {
    id,
    title: column.title,
    includes: [],
    codes: choices.map((label, at) => ({ code: String(at + 1), label, aliases: [] })),
  });
  doubt(
    column,
    'codeListNew',
    `“${column.title}”的下拉列表没有对应的代码表：新建了“${id}”，代码按次序编号`,
    '核对代码与名称；有国家或部颁标准的按标准编码。',
  );
  return { codeList: id };
}
