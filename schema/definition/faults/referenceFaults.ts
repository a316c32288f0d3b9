import { didYouMean } from './didYouMean.ts';
import { faultFamily } from './FaultKind.ts';

/** References, copies and what a table follows. */
export const referenceFaults = faultFamily({
  referenceTableMissing: [
    (d: { table: string; near: string }) => `引用的表“${d.table}”不在本目录中`,
    (d: { table: string; near: string }) => `${didYouMean(d.near)}写本目录中一张 list 表的 table.name。`,
  ],
  referenceFieldMissing: [
    (d: { table: string; field: string; near: string }) => `引用的表“${d.table}”没有字段“${d.field}”`,
    (d: { table: string; field: string; near: string }) => `${didYouMean(d.near)}写“${d.table}”的主键字段。`,
  ],
  referenceToRecord: [
    (d: { table: string }) => `引用的表“${d.table}”是 record，没有主键`,
    () => 'record 只有一行，规则中用 record(表) 读取；引用只能指向 list。',
  ],
  referenceNotWholeKey: [
    (d: { table: string; key: string; given: string }) =>
      `引用没有覆盖“${d.table}”的整个主键（${d.key}），只给了 ${d.given}`,
    () => '在 table.references 用 by 写全主键；若只需值在其中出现，加 "match": "any"。',
  ],
  referenceKeyFieldUnknown: [
    (d: { table: string; field: string; key: string }) => `by 中的“${d.field}”不是“${d.table}”的主键字段`,
    (d: { table: string; field: string; key: string }) => `by 是 目标主键字段 → 本表字段；主键：${d.key}。`,
  ],
  referenceOwnFieldMissing: [
    (d: { field: string; near: string }) => `by 中的“${d.field}”不是本表的字段`,
    (d: { field: string; near: string }) => `${didYouMean(d.near)}by 是 目标主键字段 → 本表字段。`,
  ],
  referenceTypeMismatch: [
    (d: { field: string; kind: string; table: string; target: string; targetKind: string }) =>
      `“${d.field}”（${d.kind}）与“${d.table}.${d.target}”（${d.targetKind}）的类型不同`,
    () => '两边用同样的类型，例如都是 string。',
  ],
  referenceAsMissing: [
    (d: { field: string }) => `“${d.field}”不以 Code(s) 或 No(s) 结尾，引用的行没有名称`,
    () => '在 reference 中写 as，即被引用的行在 GraphQL 中的名称。',
  ],
  copiesPathUnknown: [
    (d: { path: string; reason: string; near: string }) => `copies 的路径“${d.path}”不通：${d.reason}`,
    (d: { path: string; reason: string; near: string }) =>
      `${didYouMean(d.near)}写 引用名.字段，如 department.deptName；引用名是 reference 的 as。`,
  ],
  copiesCycle: [(d: { path: string }) => `copies 互相带出，没有尽头：${d.path}`, () => '让其中一个字段由人填写。'],
  copiesThroughList: [
    (d: { path: string }) => `copies 的路径“${d.path}”经过多个引用，不知取哪一行`,
    () => '经过单个引用取值，或改用 computed。',
  ],
  copiesTypeMismatch: [
    (d: { field: string; kind: string; path: string; targetKind: string }) =>
      `“${d.field}”（${d.kind}）与带出的“${d.path}”（${d.targetKind}）的类型不同`,
    () => '两边用同样的类型、代码表与小数位数。',
  ],
  followsMissing: [
    (d: { follows: string; near: string }) => `follows 的表“${d.follows}”不存在`,
    (d: { follows: string; near: string }) =>
      `${didYouMean(d.near)}写 目录/表名，如 vocational-2021/internalTeachers。`,
  ],
  followsNotEarlier: [
    (d: { follows: string; year: number }) => `follows 的表“${d.follows}”不属于更早的年度（本目录为 ${d.year} 年）`,
    () => 'follows 只指向更早年度的表。',
  ],
  followsOtherFamily: [
    (d: { follows: string; family: string; other: string }) =>
      `follows 的表“${d.follows}”属于 ${d.other}，本目录属于 ${d.family}`,
    () => '只能结转同一类学校（family）的数据。',
  ],
  renamedFromMissing: [
    (d: { field: string; follows: string; near: string }) => `renamedFrom 的“${d.field}”不是 ${d.follows} 的字段`,
    (d: { field: string; follows: string; near: string }) => `${didYouMean(d.near)}写 follows 的表中原来的字段名。`,
  ],
  renamedFromWithoutFollows: [
    () => '写了 renamedFrom，而本表没有 follows',
    () => '在 table.follows 写上年的表，或删去 renamedFrom。',
  ],
  carryWithoutFollows: [
    () => '写了 carry，而本表没有 follows，没有什么可结转',
    () => '在 table.follows 写上年的表，或删去 carry。',
  ],
  carryNotFollowed: [
    (d: { carry: string; near: string }) => `carry 的“${d.carry}”不在本表的 follows 中`,
    (d: { carry: string; near: string }) =>
      `${didYouMean(d.near)}carry 只写 follows 中的表：其余的不结转行，只补字段、供比较。`,
  ],
});
