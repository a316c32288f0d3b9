import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { compareDefinitions, type SideToCompare } from '#schema/comparing/compareDefinitions.ts';
import type { Comparison } from '#schema/comparing/Comparison.ts';
import { comparisonPage } from '#schema/comparing/comparisonPage.ts';
import { comparisonText } from '#schema/comparing/comparisonText.ts';
import { catalogueNamed } from './catalogueNamed.ts';
import { exampleText } from './exampleText.ts';
import { folderOption } from './folderOption.ts';
import type { Output } from './Output.ts';
import { type DefinitionSource, readRevision, readSource } from './readSource.ts';
import { Refusal } from './Refusal.ts';
import { soundDefinitions } from './soundDefinitions.ts';

interface Options {
  readonly folder: string;
  readonly git?: readonly string[];
  readonly plans?: readonly string[];
  readonly json?: boolean;
  readonly html?: string;
  readonly strict?: boolean;
}

/** `definitions diff`: what differs between two catalogues, or two versions of one. */
export function diffCommand({ print, tell }: Output): Command {
  return new Command('diff')
    .description('比较两个目录，或同一目录（文件、文件夹）的两个版本：表、字段、代码、校验、指标与任务分工')
    .argument('[A]', '目录、目录/表名、路径，或 git:版本:路径')
    .argument('[B]', '同上')
    .addOption(folderOption())
    .option('--git <版本...>', '一或两个 git 版本：比较 A 在这两个版本（一个版本时与现在）的样子；不写 A 为全部目录')
    .option('--plans <计划...>', '比较哪两个计划的分工；不写时各目录只有一个计划就比较它')
    .option('--json', '以 JSON 输出，供程序读取')
    .option('--html <文件>', '写成可打印的网页，培训时发给填报人')
    .option('--strict', '有“需要处理”的变化时以 1 结束')
    .addHelpText(
      'after',
      exampleText(
        ['diff ‹目录› ‹另一目录›', '两年之间有什么变化'],
        ['diff ‹目录› ‹另一目录› --html changes.html', '打印出来，培训时用'],
        ['diff ‹目录› --git HEAD~1', '上一次提交以来改了什么'],
        ['diff git:v1:table-definitions/‹目录› ‹目录› --json', '任意版本、任意路径'],
      ),
    )
    .action(async (a: string | undefined, b: string | undefined, options: Options, command: Command) => {
      const comparisons = await compare(a, b, options);
      const breaking = comparisons.some(({ changes }) => changes.some((change) => change.breaking));
      if (options.html !== undefined) {
        const pages = comparisons.map(comparisonPage);
        await writeFile(options.html, pages.join('\n'));
        tell(`写了 ${options.html}`);
      } else if (options.json === true)
        print(JSON.stringify(comparisons.length === 1 ? comparisons[0] : comparisons, null, 2));
      else print(comparisons.map(comparisonText).join('\n\n'));
      if (options.strict === true && breaking) command.error('', { exitCode: 1 });
    });
}

async function compare(a: string | undefined, b: string | undefined, options: Options): Promise<readonly Comparison[]> {
  const folder = resolve(options.folder);
  const [from, to, ...tooMany] = options.git ?? [];
  if (tooMany.length > 0) throw new Refusal('--git 至多两个版本。');
  let sources: readonly [DefinitionSource, DefinitionSource];
  if (from === undefined) {
    if (a === undefined || b === undefined)
      throw new Refusal('写出要比较的两个目录；或写一个目录并用 --git 指定版本。加 --help 看例子。');
    sources = [await readSource(a, folder), await readSource(b, folder)];
  } else {
    if (b !== undefined) throw new Refusal('用 --git 时只写一个目录：比较它在两个版本中的样子。');
    const now =
      to === undefined ? await readSource(a ?? options.folder, folder) : await readRevision(to, a ?? '', folder);
    sources = [await readRevision(from, a ?? '', folder), now];
  }
  const [before, after] = [sides(sources[0], options.plans?.[0]), sides(sources[1], options.plans?.[1])];
  // Two folders: catalogue by catalogue.
  if (before.length !== 1 || after.length !== 1)
    return after.flatMap((side) => {
      const former = before.find(({ catalogue }) => catalogue.id === side.catalogue.id);
      return former === undefined ? [] : [compareDefinitions(former, side)];
    });
  return [before[0], after[0]].every((side) => side !== undefined)
    ? [compareDefinitions(before[0] as SideToCompare, after[0] as SideToCompare)]
    : [];
}

function sides(
  { label, files, catalogue, table }: DefinitionSource,
  plan: string | undefined,
): readonly SideToCompare[] {
  const definitions = soundDefinitions(files, label);
  const meant = catalogue === undefined ? definitions.catalogues : [catalogueNamed(definitions.catalogues, catalogue)];
  const [only] = meant;
  if (table !== undefined && only !== undefined && !only.tables.some(({ name }) => name === table))
    throw new Refusal(`${label}：目录“${only.id}”中没有表“${table}”`);
  return meant.map((found) => ({
    label: meant.length === 1 ? label : `${label} ${found.id}`,
    definitions,
    catalogue: found,
    ...(plan === undefined ? {} : { plan }),
    ...(table === undefined ? {} : { table }),
  }));
}
