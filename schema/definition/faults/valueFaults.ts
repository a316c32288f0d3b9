import { faultFamily } from './FaultKind.ts';

/** What the values of a field may be. */
export const valueFaults = faultFamily({
  numberWithoutDecimals: [
    (d: { field: string }) => `number 字段“${d.field}”没有小数位数`,
    () => '写 "decimals": 2，或 { "stored": 6, "shown": 2 }；没有小数的用 integer。',
  ],
  decimalsOutOfOrder: [
    (d: { stored: number; shown: number }) => `显示 ${d.shown} 位小数，却只存储 ${d.stored} 位`,
    () => '让 stored 不少于 shown。',
  ],
  boundsOutOfOrder: [
    (d: { minimum: string; maximum: string }) => `最小值 ${d.minimum} 大于最大值 ${d.maximum}`,
    () => '让 minimum 不大于 maximum。',
  ],
  boundTooPrecise: [
    (d: { bound: string; stored: number }) => `界限 ${d.bound} 的小数多于存储的 ${d.stored} 位`,
    () => '减少界限的小数，或增加 decimals.stored。',
  ],
  boundNotOfType: [
    (d: { bound: string; kind: string }) => `界限 ${d.bound} 不能用于 ${d.kind} 字段`,
    () => '数值字段的界限写数；日期、年月、年的界限写 { "window": "start" } 或 { "window": "end" }。',
  ],
  literalYear: [
    (d: { year: string }) => `写死了年份“${d.year}”，下一年就不对了`,
    () => '用 { "window": "start" }、{ "window": "end" }，规则中用 window.start、window.end、window.year。',
  ],
  lengthsOutOfOrder: [
    (d: { minLength: number; maxLength: number }) => `最少 ${d.minLength} 个字符多于最多 ${d.maxLength} 个字符`,
    () => '让 minLength 不大于 maxLength。',
  ],
  patternNotCompiling: [
    (d: { pattern: string; character: number }) => `正则表达式“${d.pattern}”在第 ${d.character} 个字符处不成立`,
    () => '检查括号、方括号与反斜杠（JSON 中反斜杠写两个）。',
  ],
  patternForbidden: [
    (d: { pattern: string; character: number; feature: string }) =>
      `正则表达式“${d.pattern}”在第 ${d.character} 个字符处用了${d.feature}，浏览器与数据库的结果会不同`,
    () => '只用字符类、量词、(?:…) 分组、| 与 ^ $；\\d 与 \\w 只指 ASCII。',
  ],
  formatNotOfType: [
    (d: { format: string; type: string; allowed: string }) => `格式“${d.format}”不能用于 ${d.type}`,
    (d: { format: string; type: string; allowed: string }) => `“${d.format}”用于 ${d.allowed}。`,
  ],
  defaultNotAValue: [
    (d: { value: string; field: string; reason: string }) => `预填值“${d.value}”不是“${d.field}”的值：${d.reason}`,
    () => '写一个此字段可以保存的值；代码字段写代码，不写名称。',
  ],
  typedWithoutSource: [
    () => '写了 "typed": "ifEmpty"，却没有 copies 或 computed',
    () => '删去 typed：没有来源的字段本来就由人填写。',
  ],
  itemsMissing: [
    (d: { field: string }) => `array 字段“${d.field}”没有 items，也不是文件`,
    () => '写 items（codeList 或 reference）；文件字段写 "evidence": true。',
  ],
  itemsWithoutList: [
    (d: { field: string }) => `array 字段“${d.field}”的 items 没有 codeList 或 reference，也没有 pattern`,
    () => '写 items.codeList 或 items.reference；自由填写的多个值另立一张表。',
  ],
});
