import { resolve } from 'node:path';
import { Command } from 'commander';
import { faultsPage } from '#schema/definition/faults/faultsPage.ts';
import { checkDefinitions } from './checkDefinitions.ts';

const program = new Command('definitions').description('表定义的工具');

program
  .command('check')
  .description('检查全部定义文件，列出所有问题；不需要数据库')
  .argument('[catalogue]', '只列出这个目录（以及代码表与计划）的问题')
  .option('--folder <folder>', '定义文件所在的文件夹', process.env['DEFINITIONS_FOLDER'] ?? 'table-definitions')
  .option('--json', '以 JSON 输出，供程序读取')
  .action(async (catalogue: string | undefined, options: { folder: string; json?: boolean }) => {
    const asked = { folder: resolve(options.folder), catalogue, json: options.json };
    const sound = await checkDefinitions(asked, (line) => console.log(line));
    process.exitCode = sound ? 0 : 1;
  });

program
  .command('faults')
  .description('打印全部种类的问题与改法（schema/docs/faults.md 的内容）')
  .action(() => {
    process.stdout.write(faultsPage());
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
