import { didYouMean } from './didYouMean.ts';
import { faultFamily } from './FaultKind.ts';

/** Plans: departments, duties, phases and review levels. */
export const planFaults = faultFamily({
  planCatalogueMissing: [
    (d: { catalogue: string; near: string }) => `计划的目录“${d.catalogue}”不存在`,
    (d: { catalogue: string; near: string }) => `${didYouMean(d.near)}写一个目录的 id。`,
  ],
  planTableMissing: [
    (d: { table: string; near: string }) => `表“${d.table}”不在计划的目录中`,
    (d: { table: string; near: string }) => `${didYouMean(d.near)}写目录中一张表的 table.name。`,
  ],
  planDepartmentMissing: [
    (d: { department: string; near: string }) => `部门“${d.department}”不在计划的 departments 中`,
    (d: { department: string; near: string }) => `${didYouMean(d.near)}写部门代码，或在 departments 增加该部门。`,
  ],
  duplicateDepartment: [(d: { code: string }) => `部门代码“${d.code}”用了两次`, () => '每个部门的代码唯一。'],
  departmentKindEmpty: [
    (d: { kind: string }) => `没有种类为“${d.kind}”的部门`,
    () => '改正 kind，或在 departments 增加这种部门。',
  ],
  tableWithoutDuty: [
    (d: { table: string; no: string; title: string }) => `表 ${d.no} ${d.title}（${d.table}）没有分工`,
    (d: { table: string; no: string; title: string }) => `在 duties 增加 { "table": "${d.table}", "fills": … }。`,
  ],
  duplicateDuty: [(d: { table: string }) => `表“${d.table}”的分工写了两次`, () => '合并为一条。'],
  dutyWithoutFiller: [
    (d: { table: string }) => `表“${d.table}”没有填报部门`,
    () => '写 fills：部门代码的列表，或 { "kind": "college" }；分给几个部门的 record 写 parts。',
  ],
  dutyFillsAndParts: [
    (d: { table: string }) => `表“${d.table}”的分工既有 fills 又有 parts`,
    () => '整张表由一方填写用 fills；分给几个部门用 parts。',
  ],
  partsOnList: [
    (d: { table: string }) => `“${d.table}”是 list，不能用 parts 分栏`,
    () => '只有 record 能分给几个部门；list 用 fills 列出各部门，各填各行。',
  ],
  partsIncomplete: [
    (d: { table: string; fields: string }) => `表“${d.table}”的这些字段没有分给任何部分：${d.fields}`,
    () => '把它们写进某个部分的 fields；每个由人填写的字段恰好属于一个部分。',
  ],
  partsOverlap: [
    (d: { table: string; fields: string }) => `表“${d.table}”的这些字段分给了不止一个部分：${d.fields}`,
    () => '每个由人填写的字段恰好属于一个部分。',
  ],
  partsPatternEmpty: [
    (d: { pattern: string; table: string; near: string }) => `“${d.pattern}”不与表“${d.table}”中任何由人填写的字段相合`,
    (d: { pattern: string; table: string; near: string }) =>
      `${didYouMean(d.near)}自动计算与自动带出的字段不分工；末尾的 * 代表任意字符。`,
  ],
  partsOneDepartment: [
    (d: { table: string }) => `表“${d.table}”的一个部分要由不止一个部门填写`,
    () => '每个部分只由一个部门填写：它们合起来是一行。',
  ],
  recordFilledByMany: [
    (d: { table: string; count: number }) => `“${d.table}”是 record，只有一行，却由 ${d.count} 个部门填写`,
    () => '只写一个部门，或用 parts 分栏。',
  ],
  duplicatePhase: [(d: { id: string }) => `阶段“${d.id}”写了两次`, () => '每个阶段的 id 唯一。'],
  phaseOutOfOrder: [
    (d: { phase: string; opens: string; closes: string }) => `阶段“${d.phase}”从 ${d.opens} 到 ${d.closes}，先后颠倒`,
    () => '让 opens 不晚于 closes。',
  ],
  phaseAfterMissing: [
    (d: { phase: string; near: string }) => `after 中的阶段“${d.phase}”不存在`,
    (d: { phase: string; near: string }) => `${didYouMean(d.near)}写另一个阶段的 id。`,
  ],
  phaseAfterLater: [
    (d: { phase: string; after: string }) => `阶段“${d.phase}”要等“${d.after}”完成，而后者排在它之后或就是它`,
    () => 'after 只写排在前面的阶段；调整 phases 的次序或 after。',
  ],
  layerInTwoPhases: [
    (d: { layer: string; one: string; other: string }) =>
      `数据层“${d.layer}”既在阶段“${d.one}”又在阶段“${d.other}”填报`,
    () => '每个数据层只在一个阶段填报。',
  ],
  layerWithoutPhase: [
    (d: { layer: string }) => `数据层“${d.layer}”不在任何阶段，其中的表无法填报`,
    () => '把它写进一个阶段的 layers。',
  ],
  duplicateReviewLevel: [(d: { level: string }) => `审核层级“${d.level}”写了两次`, () => '每个层级只写一次。'],
  reviewLevelsOutOfOrder: [
    (d: { level: string; before: string }) => `审核层级“${d.level}”排在“${d.before}”之后，先后颠倒`,
    () => '按 department、office、school、leaders 的次序写，不用的省去。',
  ],
  reviewLevelMissing: [
    (d: { level: string }) => `审核层级“${d.level}”不在计划的 review 中`,
    () => '在 review 增加这个层级，或从这里去掉。',
  ],
  officeWithoutReviewer: [
    (d: { table: string }) => `表“${d.table}”没有审核部门，而计划有审核部门审核（office）`,
    () => '写 reviews，或从 review 去掉 office。',
  ],
  dueOutsidePhase: [
    (d: { due: string; phase: string; opens: string }) => `期限 ${d.due} 早于阶段“${d.phase}”的开始日 ${d.opens}`,
    () => '把期限放到阶段开始之后。',
  ],
  notANetwork: [(d: { network: string }) => `“${d.network}”不是网段`, () => '写成 CIDR，如 10.0.0.0/8 或 fd00::/8。'],
});
