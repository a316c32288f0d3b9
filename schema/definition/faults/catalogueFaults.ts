import { didYouMean } from './didYouMean.ts';
import { faultFamily } from './FaultKind.ts';

/** The catalogue file, and what tables name of it. */
export const catalogueFaults = faultFamily({
  unknownWindow: [
    (d: { window: string; near: string; known: string }) => `没有统计口径“${d.window}”`,
    (d: { window: string; near: string; known: string }) => `${didYouMean(d.near)}本目录的 windows 有：${d.known}。`,
  ],
  unknownLayer: [
    (d: { layer: string; known: string }) => `本目录没有数据层“${d.layer}”`,
    (d: { layer: string; known: string }) => `本目录的 layers 有：${d.known}；或把它加入 catalogue.json。`,
  ],
  unknownGroup: [
    (d: { group: string; near: string; known: string }) => `没有分组“${d.group}”`,
    (d: { group: string; near: string; known: string }) => `${didYouMean(d.near)}本目录的 groups 有：${d.known}。`,
  ],
  notADay: [(d: { day: string }) => `“${d.day}”不是历书上的一天`, () => '写成 yyyy-MM-dd，并且确有这一天。'],
  windowOutOfOrder: [
    (d: { window: string; start: string; end: string }) => `统计口径“${d.window}”从 ${d.start} 到 ${d.end}，先后颠倒`,
    () => '让 start 不晚于 end。',
  ],
  extendsMissing: [
    (d: { extends: string; near: string }) => `继承的目录“${d.extends}”不存在`,
    (d: { extends: string; near: string }) => `${didYouMean(d.near)}extends 写另一个目录的 id，或写 null。`,
  ],
  extendsCycle: [(d: { path: string }) => `目录互相继承：${d.path}`, () => '去掉其中一个 extends。'],
  dropsWithoutExtends: [
    (d: { keyword: string }) => `写了“${d.keyword}”，而本目录没有继承任何目录`,
    (d: { keyword: string }) => `删去“${d.keyword}”，或写 extends。`,
  ],
  dropMissing: [
    (d: { keyword: string; name: string; near: string }) => `“${d.keyword}”中的“${d.name}”在继承的目录中不存在`,
    (d: { keyword: string; name: string; near: string }) => `${didYouMean(d.near)}改正名称，或删去它。`,
  ],
  amendsMissing: [
    (d: { amends: string; near: string }) => `被修改的定义“${d.amends}”不在继承的目录中`,
    (d: { amends: string; near: string }) =>
      `${didYouMean(d.near)}amends 写 extends 的目录中一张表的 $id；全新的表写完整的定义。`,
  ],
  schoolGroupMissing: [
    (d: { path: string; near: string }) => `schoolGroup 的“${d.path}”不是本目录中的字段`,
    (d: { path: string; near: string }) => `${didYouMean(d.near)}写 表名.字段名，且该表是 record。`,
  ],
});
