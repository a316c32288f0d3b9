import { resolve } from 'node:path';
import { Command } from 'commander';
import { readFolder } from '../edition/readFolder.ts';
import { checkDefinitions } from '#schema/linting/checkDefinitions.ts';
import { exampleText } from './exampleText.ts';
import { faultLine } from './faultLine.ts';
import { folderOption } from './folderOption.ts';
import type { Output } from './Output.ts';
import { Refusal } from './Refusal.ts';

/** `definitions check`: all faults, for people and for programs. */
export function checkCommand({ print }: Output): Command {
  return new Command('check')
    .description('检查全部定义文件，列出所有问题与提醒；不需要数据库。有问题时以 1 结束')
    .argument('[目录]', '只列出与这个目录有关的问题：它自己、它继承的目录、它的计划与代码表')
    .addOption(folderOption())
    .option('--json', '以 JSON 输出，供程序读取')
    .option('--no-warnings', '不列提醒')
    .addHelpText(
      'after',
      exampleText(
        ['check', '检查全部'],
        ['check ‹目录›', '只看一个目录'],
        ['check --json', '交给程序：{ "files", "faults", "warnings" }'],
      ),
    )
    .action(
      async (
        catalogue: string | undefined,
        options: { folder: string; json?: boolean; warnings: boolean },
        command,
      ) => {
        const files = await readFolder(resolve(options.folder));
        if (catalogue !== undefined && !files.some(({ path }) => path.startsWith(`${catalogue}/`)))
          throw new Refusal(`文件夹 ${options.folder} 中没有目录“${catalogue}”`);
        const checked = checkDefinitions(files, catalogue);
        const warnings = options.warnings ? checked.warnings : [];
        if (options.json === true) {
          print(JSON.stringify({ ...checked, warnings }, null, 2));
        } else {
          for (const fault of checked.faults) print(faultLine(fault));
          for (const warning of warnings) print(`提醒 ${faultLine(warning)}`);
          const found = checked.faults.length === 0 ? '没有问题' : `${checked.faults.length} 个问题`;
          print(`${checked.files} 个文件，${found}${warnings.length === 0 ? '' : `，${warnings.length} 个提醒`}`);
        }
        if (checked.faults.length > 0) (command as Command).error('', { exitCode: 1 });
      },
    );
}
