import { changeGroups } from './changeGroups.ts';
import { changeText } from './changeText.ts';
import type { Change } from './Change.ts';
import type { Comparison } from './Comparison.ts';

/** A comparison as an HTML page of its own, made to be printed and handed out when the people who fill are trained. */
export function comparisonPage({ before, after, changes, remarks }: Comparison): string {
  const breaking = changes.filter((change) => change.breaking).length;
  const tables = changes.filter(({ subject }) => subject === 'table');
  const fields = changes.filter(({ subject }) => subject === 'field');
  const counts: readonly (readonly [string, number])[] = [
    ['新增的表', count(tables, 'added')],
    ['取消的表', count(tables, 'removed')],
    ['新增的字段', count(fields, 'added')],
    ['取消的字段', count(fields, 'removed')],
    ['改名', count(tables, 'renamed') + count(fields, 'renamed')],
    ['需要处理', breaking],
    ['不影响已有数据', changes.length - breaking],
  ];
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${before.title} → ${after.title}`)}</title>
<style>${style}</style>
</head>
<body>
<h1>有什么变化</h1>
<p class="sides"><b>${escaped(before.title)}</b>（${escaped(before.label)}，${before.tables} 张表，${before.fields} 个字段）<br>
→ <b>${escaped(after.title)}</b>（${escaped(after.label)}，${after.tables} 张表，${after.fields} 个字段）</p>
<table class="counts"><tr>${counts.map(([name, number]) => `<td><b>${number}</b><br>${name}</td>`).join('')}</tr></table>
<p class="legend"><span class="mark breaking">需处理</span> 已有的数据、查询或做法要跟着改；没有标记的不影响已有数据。</p>
${changeGroups(changes)
  .map(
    ({ title, changes: found }) => `<section><h2>${escaped(title)}</h2><ul>${found.map(item).join('')}</ul></section>`,
  )
  .join('\n')}
${changes.length === 0 ? '<p>没有变化。</p>' : ''}
${remarks.map((remark) => `<p class="remark">注：${escaped(remark)}</p>`).join('\n')}
</body>
</html>
`;
}

function item(change: Change): string {
  const mark = change.breaking ? '<span class="mark breaking">需处理</span> ' : '';
  const effect = change.effect === undefined ? '' : `<div class="effect">${escaped(change.effect)}</div>`;
  return `<li class="${change.act}">${mark}${escaped(changeText(change))}${effect}</li>`;
}

function count(changes: readonly Change[], act: Change['act']): number {
  return changes.filter((change) => change.act === act).length;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = `
body { font: 14px/1.6 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1f1f1f; max-width: 60em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 22px; margin: 0 0 .3em; }
h2 { font-size: 15px; margin: 1.2em 0 .2em; border-bottom: 1px solid #999; }
ul { margin: .2em 0; padding-left: 1.4em; }
li { break-inside: avoid; margin: .15em 0; overflow-wrap: anywhere; }
section { break-inside: auto; }
h2 { break-after: avoid; }
.counts { border-collapse: collapse; width: 100%; table-layout: fixed; margin: 1em 0; }
.counts td { border: 1px solid #999; text-align: center; padding: .3em; }
.counts b { font-size: 18px; }
.mark { font-size: 12px; border: 1px solid #a8071a; color: #a8071a; border-radius: 3px; padding: 0 .3em; }
.effect { color: #595959; font-size: 13px; }
.removed { text-decoration-color: #999; }
@page { size: A4; margin: 16mm 14mm; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } h2 { font-size: 13px; } }
`;
