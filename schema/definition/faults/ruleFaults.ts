import { didYouMean } from './didYouMean.ts';
import { faultFamily } from './FaultKind.ts';

/** Rules, checks and indicators. */
export const ruleFaults = faultFamily({
  ruleFault: [
    (d: { keyword: string; rule: string; reason: string; mend: string }) =>
      `${d.keyword} 的规则不成立（${d.rule}）：${d.reason}`,
    (d: { keyword: string; rule: string; reason: string; mend: string }) => d.mend,
  ],
  computedCycle: [
    (d: { path: string }) => `computed 互相计算，没有尽头：${d.path}`,
    () => '让其中一个字段由人填写，或从别的字段计算。',
  ],
  checkFieldMissing: [
    (d: { check: string; field: string; near: string }) => `校验“${d.check}”指向的“${d.field}”不是字段`,
    (d: { check: string; field: string; near: string }) =>
      `${didYouMean(d.near)}fields 写本表的字段；没有 table 的校验写 表名.字段名。`,
  ],
  checkTableMissing: [
    (d: { check: string; table: string; near: string }) => `校验“${d.check}”的表“${d.table}”不在本目录中`,
    (d: { check: string; table: string; near: string }) => `${didYouMean(d.near)}写本目录中一张表的 table.name。`,
  ],
  duplicateCheck: [
    (d: { id: string }) => `校验标识“${d.id}”用了两次`,
    () => '给其中一条换标识；说明与豁免都以标识为准。',
  ],
  exampleFieldMissing: [
    (d: { check: string; field: string; near: string }) => `校验“${d.check}”的例子中“${d.field}”不是字段`,
    (d: { check: string; field: string; near: string }) => `${didYouMean(d.near)}例子只写本表的字段。`,
  ],
  exampleWrong: [
    (d: { check: string; expected: string; result: string }) =>
      `校验“${d.check}”的例子应${d.expected}，结果为${d.result}`,
    () => '改正规则或例子；只有结果为假才算不通过，空值算通过。',
  ],
  duplicateIndicator: [(d: { id: string }) => `指标标识“${d.id}”用了两次`, () => '给其中一个指标换标识。'],
  indicatorDimensionMissing: [
    (d: { indicator: string; path: string; near: string }) => `指标“${d.indicator}”的维度“${d.path}”不是字段`,
    (d: { indicator: string; path: string; near: string }) => `${didYouMean(d.near)}写 表名.字段名。`,
  ],
  thresholdGroupsWithoutSchoolGroup: [
    (d: { indicator: string }) => `指标“${d.indicator}”按学校分组给出标准，而目录没有写 schoolGroup`,
    () => '在 catalogue.json 写 "schoolGroup": "表名.字段名"。',
  ],
  thresholdWithoutDirection: [
    (d: { indicator: string }) => `指标“${d.indicator}”有标准，却没有 direction`,
    () => '写 "direction": "min"（不低于）或 "max"（不高于）。',
  ],
});
