import { faultFamily } from './FaultKind.ts';
import { didYouMean } from './didYouMean.ts';

/** Keys, required fields and indexes. */
export const keyFaults = faultFamily({
  listWithoutKey: [
    (d: { table: string }) => `“${d.table}”是 list，却没有 key`,
    () => '在 table.key 写出认得一行的必填字段；每校只有一行的表改为 "shape": "record"。',
  ],
  recordWithKey: [
    (d: { table: string }) => `“${d.table}”是 record，每校只有一行，不需要 key`,
    () => '删去 table.key，或改为 "shape": "list"。',
  ],
  keyFieldMissing: [
    (d: { field: string; near: string }) => `key 中的“${d.field}”不是本表的字段`,
    (d: { field: string; near: string }) => `${didYouMean(d.near)}key 只能列出本表的字段。`,
  ],
  keyFieldOptional: [
    (d: { field: string }) => `key 中的“${d.field}”不是必填`,
    (d: { field: string }) => `把“${d.field}”加入 required，或从 key 中去掉。`,
  ],
  keyFieldNotSingle: [
    (d: { field: string }) => `“${d.field}”有多个值或是文件，不能进入 key 或索引`,
    (d: { field: string }) => `去掉“${d.field}”，用单值的字段。`,
  ],
  requiredFieldMissing: [
    (d: { field: string; near: string }) => `required 中的“${d.field}”不是本表的字段`,
    (d: { field: string; near: string }) => `${didYouMean(d.near)}required 只能列出本表的字段。`,
  ],
  requiredTwice: [
    (d: { field: string }) => `“${d.field}”已在 required 中，requiredIf 没有作用`,
    () => '总是必填就删去 requiredIf；有条件必填就从 required 中去掉。',
  ],
  indexFieldMissing: [
    (d: { field: string; near: string }) => `indexes 中的“${d.field}”不是本表的字段`,
    (d: { field: string; near: string }) => `${didYouMean(d.near)}字段名前的“-”表示降序。`,
  ],
  rowsOfFieldMissing: [
    (d: { field: string; near: string }) => `rowsOf 的“${d.field}”不是本表的字段`,
    (d: { field: string; near: string }) => `${didYouMean(d.near)}写出指明教职工的字段。`,
  ],
  rowsFromTableMissing: [
    (d: { table: string; near: string }) => `rowsFrom 的表“${d.table}”不在本目录中`,
    (d: { table: string; near: string }) => `${didYouMean(d.near)}写本目录中另一张 list 表的 table.name。`,
  ],
  rowsFromFieldMissing: [
    (d: { field: string; table: string; near: string }) => `rowsFrom.by 的“${d.field}”不是表“${d.table}”的字段`,
    (d: { field: string; table: string; near: string }) => `${didYouMean(d.near)}by 是 本表字段 → 来源表字段。`,
  ],
  rowsFromNoCommonKey: [
    (d: { table: string }) => `rowsFrom：本表与“${d.table}”的主键没有同名字段`,
    () => '用 rowsFrom.by 写明 本表字段 → 来源表字段。',
  ],
  rowsFromOnRecord: [() => 'record 只有一行，不用 rowsFrom', () => '删去 rowsFrom，或改为 "shape": "list"。'],
});
