import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readFolder } from '../edition/readFolder.ts';
import { catalogueWorkbook } from '../workbooks/definitions/catalogueWorkbook.ts';
import { readSheet } from '../workbooks/definitions/readSheet.ts';
import { sheetChanges } from '../workbooks/definitions/sheetChanges.ts';
import { sheetOf } from '../workbooks/definitions/sheetOf.ts';
import { readWorkbook } from '../workbooks/readWorkbook.ts';
import { benchFaultLine } from './benchFaultLine.ts';
import { exampleText } from './exampleText.ts';
import { folderOption } from './folderOption.ts';
import type { Output } from './Output.ts';
import { Refusal } from './Refusal.ts';
import { soundDefinitions } from './soundDefinitions.ts';
import { writeChanges } from './writeChanges.ts';

interface Options {
  readonly folder: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `definitions sheet`: a catalogue as a workbook, and back. */
export function sheetCommand(output: Output): Command {
  return new Command('sheet')
    .description('把一个目录写成一本工作簿，供办公室修改；或把改好的工作簿读回定义文件（内容不变的文件不动）')
    .argument('<目录|文件.xlsx>', '目录：写出工作簿；.xlsx：读回')
    .addOption(folderOption())
    .option('--out <文件>', '写到哪个工作簿；默认 <目录>.xlsx')
    .option('--dry-run', '读回时只显示会改哪些文件')
    .option('--json', '以 JSON 输出')
    .addHelpText(
      'after',
      exampleText(
        ['sheet ‹目录›', '写出 ‹目录›.xlsx'],
        ['sheet ‹目录›.xlsx --dry-run', '检查改好的工作簿，看会改哪些文件；问题指明工作表与单元格'],
        ['sheet ‹目录›.xlsx', '读回'],
      ),
    )
    .action((name: string, options: Options) =>
      name.toLowerCase().endsWith('.xlsx') ? readBack(name, options, output) : writeOut(name, options, output),
    );
}

async function writeOut(id: string, options: Options, { tell }: Output): Promise<void> {
  const files = await readFolder(resolve(options.folder));
  soundDefinitions(files, options.folder);
  const workbook = catalogueWorkbook(files, id);
  if (workbook === undefined) throw new Refusal(`文件夹 ${options.folder} 中没有目录“${id}”`);
  const target = options.out ?? `${id}.xlsx`;
  await writeFile(target, await sheetOf(workbook));
  const fields = workbook.tables.reduce((sum, { properties }) => sum + Object.keys(properties ?? {}).length, 0);
  tell(`写了 ${target}：${workbook.tables.length} 张表，${fields} 个字段，${workbook.codeLists.length} 张代码表`);
}

async function readBack(name: string, options: Options, { print, tell }: Output): Promise<void> {
  const folder = resolve(options.folder);
  const files = await readFolder(folder);
  const bytes = await readFile(name).catch(() => {
    throw new Refusal(`没有文件“${name}”`);
  });
  const opened = await readWorkbook(bytes);
  const found = opened.ok ? sheetChanges(readSheet(opened.workbook), files) : opened;
  if (!found.ok) {
    if (options.json === true) print(JSON.stringify({ faults: found.faults }, null, 2));
    throw new Refusal(
      `${found.faults.map(benchFaultLine).join('\n')}\n${found.faults.length} 个问题，没有改动任何文件`,
    );
  }
  if (options.dryRun !== true) await writeChanges(folder, found.changes);
  if (options.json === true) print(JSON.stringify({ changes: found.changes }, null, 2));
  else
    for (const { path, text } of found.changes) {
      const act = text === null ? '删除' : files.some((file) => file.path === path) ? '改动' : '新增';
      print(`${act} ${path}`);
    }
  const done = options.dryRun === true ? '没有写入' : '已写入';
  tell(found.changes.length === 0 ? '与定义文件一致，没有改动' : `${found.changes.length} 个文件，${done}`);
}
