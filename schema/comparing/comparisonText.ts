import { changeGroups } from './changeGroups.ts';
import { changeText } from './changeText.ts';
import type { Change } from './Change.ts';
import type { Comparison } from './Comparison.ts';

/** A comparison as lines for a screen of text: what breaks something first, then the harmless. */
export function comparisonText({ before, after, changes, remarks }: Comparison): string {
  const breaking = changes.filter((change) => change.breaking);
  const harmless = changes.filter((change) => !change.breaking);
  return [
    `${before.label} ${before.title}（${before.tables} 张表，${before.fields} 个字段）`,
    `→ ${after.label} ${after.title}（${after.tables} 张表，${after.fields} 个字段）`,
    '',
    ...section('需要处理', breaking),
    ...section('不影响已有的数据与查询', harmless),
    ...remarks.map((remark) => `注：${remark}`),
  ]
    .join('\n')
    .trimEnd();
}

function section(title: string, changes: readonly Change[]): readonly string[] {
  const lines = changeGroups(changes).flatMap((group) => [
    `  ${group.title}`,
    ...group.changes.map(
      (change) =>
        `    ${signs[change.act]} ${changeText(change)}${change.effect === undefined ? '' : `  〔${change.effect}〕`}`,
    ),
  ]);
  return [`${title}：${changes.length} 处`, ...lines, ''];
}

const signs: Readonly<Record<Change['act'], string>> = { added: '+', removed: '-', renamed: '»', changed: '~' };
