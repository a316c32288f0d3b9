import { resolve } from 'node:path';
import { Command } from 'commander';
import { newYear } from '#schema/drafting/newYear.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { readFolder } from '../edition/readFolder.ts';
import { benchFaultLine } from './benchFaultLine.ts';
import { exampleText } from './exampleText.ts';
import { faultLine } from './faultLine.ts';
import { folderOption } from './folderOption.ts';
import type { Output } from './Output.ts';
import { Refusal } from './Refusal.ts';
import { soundDefinitions } from './soundDefinitions.ts';
import { writeChanges } from './writeChanges.ts';

interface Options {
  readonly folder: string;
  readonly from: string;
  readonly plan?: readonly string[] | false;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `definitions new`: the folder of another year. */
export function newCommand({ print, tell }: Output): Command {
  return new Command('new')
    .description('新建一个年度：继承一个目录，统计口径与计划的日期顺延；已有的年度不会被改动')
    .argument('<年度>', '采集年度')
    .requiredOption('--from <目录>', '从哪个目录继承')
    .addOption(folderOption())
    .option('--plan <计划...>', '只复制这些计划；不写为全部')
    .option('--no-plan', '不复制计划')
    .option('--dry-run', '只显示会写什么')
    .option('--json', '以 JSON 输出写了什么')
    .addHelpText(
      'after',
      exampleText(['new <年度> --from ‹目录›', '之后只写有变化的表：tables/ 中的 amends，catalogue.json 的 drops']),
    )
    .action(async (year: string, options: Options) => {
      const folder = resolve(options.folder);
      const files = await readFolder(folder);
      soundDefinitions(files, options.folder);
      const made = newYear(files, {
        from: options.from,
        year: Number(year),
        ...(options.plan === undefined ? {} : { plans: options.plan === false ? [] : options.plan }),
      });
      if (!made.ok) throw new Refusal(made.faults.map(benchFaultLine).join('\n'));
      // What moving the years makes wrong is seen before anything is written.
      const read = lintDefinitions([...files, ...made.files]);
      if (!read.ok) throw new Refusal(`新年度会有问题，没有写：\n${read.faults.map(faultLine).join('\n')}`);
      if (options.dryRun !== true) await writeChanges(folder, made.files);
      if (options.json === true) print(JSON.stringify({ ...made, written: options.dryRun !== true }, null, 2));
      else
        for (const { path, text } of made.files)
          print(options.dryRun === true ? `// ${path}\n${text}` : `写了 ${path}`);
      for (const remark of made.remarks) tell(remark);
    });
}
