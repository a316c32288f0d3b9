import { faultFamily } from './FaultKind.ts';

/** What is no fault and yet is seldom meant. */
export const definitionWarnings = faultFamily({
  unusedCodeList: [
    (d: { list: string }) => `没有字段使用代码表“${d.list}”`,
    () => '在字段的 codeList 中引用它，或删去文件。',
  ],
  catalogueWithoutPlan: [
    (d: { catalogue: string }) => `目录“${d.catalogue}”没有采集计划`,
    (d: { catalogue: string }) => `在 plans/ 中写一个 catalogue 为“${d.catalogue}”的计划，否则无法开始采集。`,
  ],
  sameTitle: [
    (d: { title: string; other: string }) => `与字段“${d.other}”的标题相同：“${d.title}”`,
    () => '改其中一个标题：导入与查找都靠标题认字段。',
  ],
  sameLabel: [
    (d: { label: string; code: string; other: string }) => `代码“${d.code}”与“${d.other}”的名称相同：“${d.label}”`,
    () => '改其中一个名称：导入时无法由名称认出代码。',
  ],
  notFollowing: [
    (d: { table: string; earlier: string }) =>
      `“${d.earlier}”有同名的表，而“${d.table}”没有写 follows：上年数据不会结转`,
    (d: { earlier: string }) => `写 "follows": "${d.earlier}"；确实不结转则不必理会。`,
  ],
});
