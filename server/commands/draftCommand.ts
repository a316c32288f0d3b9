import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { FaultReport } from '#schema/definition/faults/FaultReport.ts';
import { readDrafts } from '#schema/definition/readDrafts.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { readFolder } from '../edition/readFolder.ts';
import { draftDefinitions } from '../workbooks/drafting/draftDefinitions.ts';
import { readWorkbook } from '../workbooks/readWorkbook.ts';
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
  readonly like: string;
  readonly year?: string;
  readonly out?: string;
  readonly json?: boolean;
}

const outcomes = { same: '与上年相同', changed: '有变化', new: '新表' };

/** `definitions draft`: definitions from the ministry's workbook. */
export function draftCommand({ print, tell }: Output): Command {
  return new Command('draft')
    .description(
      '读取主管部门发来的工作簿（一张工作表一张表、多行表头、合并单元格、括号中的单位、批注、下拉列表、样例行），按标题与上年的定义对上，起草新年度的定义；拿不准的逐条列出',
    )
    .argument('<工作簿.xlsx>', '主管部门的工作簿')
    .requiredOption('--like <目录>', '与哪个目录相像：名称、主键、类型与规则沿用它的')
    .addOption(folderOption())
    .option('--year <年度>', '新的采集年度；默认是那个目录的下一年')
    .option('--out <文件夹>', '把草稿写进这个文件夹（可以就是定义文件夹：年度已存在时不写）；不写只列出')
    .option('--json', '以 JSON 输出：files、tables、doubts、faults')
    .addHelpText(
      'after',
      exampleText(
        ['draft 通知附件.xlsx --like ‹目录›', '看会起草出什么，有哪些拿不准'],
        ['draft 通知附件.xlsx --like ‹目录› --out table-definitions', '写成新年度的文件夹'],
      ),
    )
    .action(async (name: string, options: Options) => {
      const files = await readFolder(resolve(options.folder));
      soundDefinitions(files, options.folder);
      const bytes = await readFile(name).catch(() => {
        throw new Refusal(`没有文件“${name}”`);
      });
      const opened = await readWorkbook(bytes);
      if (!opened.ok) throw new Refusal(opened.faults.map(benchFaultLine).join('\n'));
      const like = readDrafts(files, new FaultReport(files)).catalogues.find(({ id }) => id === options.like);
      const year = Number(options.year ?? (like?.file.year ?? 0) + 1);
      const drafted = draftDefinitions(opened.workbook, files, { like: options.like, year });
      if (!drafted.ok) throw new Refusal(drafted.faults.map(benchFaultLine).join('\n'));
      const read = lintDefinitions([...files, ...drafted.files]);
      const faults = read.ok ? [] : read.faults;
      if (options.out !== undefined) await writeChanges(resolve(options.out), drafted.files);
      if (options.json === true) {
        print(JSON.stringify({ ...drafted, faults }, null, 2));
        return;
      }
      for (const { sheet, title, fields, name: own, outcome } of drafted.tables)
        print(`${sheet}：${title}（${own}，${fields} 个字段）${outcomes[outcome]}`);
      if (drafted.doubts.length > 0) print(`\n拿不准的 ${drafted.doubts.length} 处：`);
      for (const doubt of drafted.doubts) print(benchFaultLine(doubt));
      if (faults.length > 0) print(`\n草稿还有 ${faults.length} 个问题，改好才能用：`);
      for (const fault of faults) print(faultLine(fault));
      tell(
        options.out === undefined
          ? '没有写文件：加 --out 写出草稿'
          : `写了 ${drafted.files.length} 个文件到 ${options.out}`,
      );
    });
}
