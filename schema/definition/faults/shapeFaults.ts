import { faultFamily } from './FaultKind.ts';

/** What the meta-schemas refuse. */
export const shapeFaults = faultFamily({
  unknownKeyword: [
    (d: { keyword: string; near: string; allowed: string }) => `没有关键字“${d.keyword}”`,
    (d: { keyword: string; near: string; allowed: string }) =>
      d.near === '' ? `删去它；这里可用：${d.allowed}。` : `是否想写“${d.near}”？这里可用：${d.allowed}。`,
  ],
  forbiddenKeyword: [
    (d: { keyword: string; instead: string }) => `定义中不用 JSON Schema 的“${d.keyword}”`,
    (d: { keyword: string; instead: string }) => d.instead,
  ],
  missingKeyword: [
    (d: { keyword: string; meaning: string }) => `缺少“${d.keyword}”`,
    (d: { keyword: string; meaning: string }) => `补上“${d.keyword}”${d.meaning === '' ? '' : `：${d.meaning}`}`,
  ],
  wrongType: [
    (d: { keyword: string; given: string; expected: string; meaning: string }) =>
      `“${d.keyword}”应是${d.expected}，现在是${d.given}`,
    (d: { keyword: string; given: string; expected: string; meaning: string }) => `写成${d.expected}。${d.meaning}`,
  ],
  notAllowedValue: [
    (d: { value: string; allowed: string; near: string }) => `“${d.value}”不是这里允许的值`,
    (d: { value: string; allowed: string; near: string }) =>
      `${d.near === '' ? '' : `是否想写“${d.near}”？`}允许：${d.allowed}。`,
  ],
  wrongForm: [
    (d: { value: string; meaning: string; pattern: string }) => `“${d.value}”的写法不对`,
    (d: { value: string; meaning: string; pattern: string }) => `${d.meaning}形式：${d.pattern}`,
  ],
  outOfRange: [
    (d: { keyword: string; limit: string }) => `“${d.keyword}”${d.limit}`,
    (d: { keyword: string; limit: string }) => `改到允许的范围：${d.limit}。`,
  ],
  repeatedEntry: [(d: { entry: string }) => `“${d.entry}”列了两次`, () => '只保留一个。'],
  keywordOutOfPlace: [
    (d: { keyword: string; type: string; allowed: string }) => `“${d.keyword}”不能用在 ${d.type} 字段上`,
    (d: { keyword: string; type: string; allowed: string }) => `删去它；它只用于：${d.allowed}。`,
  ],
  keywordsExclude: [
    (d: { one: string; other: string }) => `“${d.one}”与“${d.other}”不能同时使用`,
    (d: { one: string; other: string }) => `只保留“${d.one}”或“${d.other}”。`,
  ],
});
