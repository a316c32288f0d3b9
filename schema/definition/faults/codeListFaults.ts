import { didYouMean } from './didYouMean.ts';
import { faultFamily } from './FaultKind.ts';

/** Code lists and how fields choose them. */
export const codeListFaults = faultFamily({
  codeListMissing: [
    (d: { list: string; near: string }) => `没有代码表“${d.list}”`,
    (d: { list: string; near: string }) => `${didYouMean(d.near)}写 code-lists/ 中一张代码表的 id，或新增该文件。`,
  ],
  codeListChooserMissing: [
    (d: { field: string; near: string }) => `选定代码表的字段“${d.field}”不是本表的字段`,
    (d: { field: string; near: string }) => `${didYouMean(d.near)}by 写本表的一个代码字段。`,
  ],
  codeListChooserNotCode: [
    (d: { field: string }) => `选定代码表的字段“${d.field}”没有代码表`,
    (d: { field: string }) => `给“${d.field}”写 codeList，或改用别的字段。`,
  ],
  codeListChoiceUnknown: [
    (d: { code: string; field: string; near: string }) => `“${d.code}”不是字段“${d.field}”的代码`,
    (d: { code: string; field: string; near: string }) =>
      `${didYouMean(d.near)}lists 的名称是“${d.field}”的代码（不是名称）。`,
  ],
  parentFromMissing: [
    (d: { field: string; near: string }) => `parentFrom 的“${d.field}”不是本表的字段`,
    (d: { field: string; near: string }) => `${didYouMean(d.near)}写其值是上级代码的字段。`,
  ],
  parentFromNotCode: [
    (d: { field: string }) => `parentFrom 的字段“${d.field}”没有代码表`,
    (d: { field: string }) => `给“${d.field}”写 codeList，或改用别的字段。`,
  ],
  offeredCodeUnknown: [
    (d: { code: string; near: string }) => `代码表中没有代码“${d.code}”`,
    (d: { code: string; near: string }) => `${didYouMean(d.near)}only、except 写代码表中的代码（不是名称）。`,
  ],
  duplicateCode: [
    (d: { code: string; label: string }) => `代码“${d.code}”出现两次（${d.label}）`,
    () => '每个代码在同一年只能出现一次；删去一个，或用 from、to 分开年度。',
  ],
  codeParentMissing: [
    (d: { code: string; parent: string }) => `代码“${d.code}”的上级“${d.parent}”不在任何代码表中`,
    () => '改正 parent，或补上这个上级代码。',
  ],
  codeParentCycle: [(d: { code: string }) => `代码“${d.code}”是自己的上级`, () => '改正 parent：上级链必须有尽头。'],
  codeYearsOutOfOrder: [
    (d: { code: string; from: number; to: number }) => `代码“${d.code}”从 ${d.from} 年到 ${d.to} 年，先后颠倒`,
    () => 'from 不晚于 to。',
  ],
  includesMissing: [
    (d: { list: string; near: string }) => `includes 的代码表“${d.list}”不存在`,
    (d: { list: string; near: string }) => `${didYouMean(d.near)}写另一张代码表的 id。`,
  ],
  includesCycle: [(d: { path: string }) => `代码表互相包含：${d.path}`, () => '去掉其中一个 includes。'],
});
