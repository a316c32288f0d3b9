import { faultFamily } from './FaultKind.ts';

/** What can be wrong with a file before anything in it is looked at. */
export const fileFaults = faultFamily({
  notJson: [(d: { reason: string }) => `不是合法的 JSON：${d.reason}`, () => '照此改正；编辑器会在这一行标出错误。'],
  duplicateMember: [
    (d: { name: string }) => `同一对象中“${d.name}”写了两次，前一个会被悄悄覆盖`,
    (d: { name: string }) => `只保留一个“${d.name}”。`,
  ],
  byteOrderMark: [() => '文件以字节序标记（BOM）开头', () => '以“UTF-8”（不带 BOM）另存。'],
  notUtf8: [() => '文件含有不是 UTF-8 的字节', () => '以 UTF-8 编码另存，并检查显示为“\u{fffd}”的字。'],
  fileTooLarge: [
    (d: { bytes: number }) => `文件有 ${d.bytes} 字节，超过 1 MB`,
    () => '把代码表拆成几张并用 includes 合起来，或删去多余的说明。',
  ],
  leadsOutside: [
    () => '这是一个指向定义文件夹之外的链接，没有读取',
    () => '把文件本身放进来；链接只能指向定义文件夹之内。',
  ],
  strayFile: [
    (d: { path: string }) => `“${d.path}”不在任何定义文件的位置`,
    () =>
      '放到 code-lists/<代码表>.json、<目录>/catalogue.json、<目录>/tables/<表号>-<表名>.json、<目录>/checks.json、<目录>/indicators.json、plans/<计划>.json 或 demonstrations/<学校>.json。',
  ],
  catalogueFileMissing: [
    (d: { folder: string }) => `文件夹“${d.folder}”没有 catalogue.json`,
    (d: { folder: string }) => `写 ${d.folder}/catalogue.json，或把文件移到所属目录的文件夹。`,
  ],
});
