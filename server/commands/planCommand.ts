import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { FaultReport } from '#schema/definition/faults/FaultReport.ts';
import { formatDefinition } from '#schema/definition/formatDefinition.ts';
import type { Department } from '#schema/definition/Plan.ts';
import { readDrafts } from '#schema/definition/readDrafts.ts';
import { draftPlan } from '#schema/drafting/draftPlan.ts';
import { noticeColumns } from '#schema/drafting/noticeColumns.ts';
import type { NoticeRow } from '#schema/drafting/NoticeRow.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { readFolder } from '../edition/readFolder.ts';
import { noticeRows, pastedRows } from '../workbooks/plans/noticeRows.ts';
import { readDepartments } from '../workbooks/plans/readDepartments.ts';
import { readWorkbook } from '../workbooks/readWorkbook.ts';
import { benchFaultLine } from './benchFaultLine.ts';
import { catalogueNamed } from './catalogueNamed.ts';
import { exampleText } from './exampleText.ts';
import { faultLine } from './faultLine.ts';
import { folderOption } from './folderOption.ts';
import type { Output } from './Output.ts';
import { Refusal } from './Refusal.ts';
import { soundDefinitions } from './soundDefinitions.ts';
import { writeChanges } from './writeChanges.ts';

interface Options {
  readonly folder: string;
  readonly departments: string;
  readonly catalogue?: string;
  readonly id?: string;
  readonly write?: boolean;
  readonly json?: boolean;
}

/** `definitions plan`: a plan from the notice's table of duties. */
export function planCommand({ print, tell }: Output): Command {
  return new Command('plan')
    .description(
      '把通知的任务分工表（表、填报部门、审核部门、期限；从 Word 或工作表粘贴）变成采集计划，部门按名称对上，拿不准的逐条列出',
    )
    .argument('<文件.xlsx|文件.tsv>', '分工表')
    .requiredOption(
      '--departments <计划|文件>',
      '部门名单：已有的计划（其阶段、审核层级等一并沿用），或有 代码、名称、种类 的 .xlsx、.tsv',
    )
    .option('--catalogue <目录>', '采集哪个目录；默认同那个计划')
    .option('--id <标识>', '新计划的标识')
    .addOption(folderOption())
    .option('--write', '写进 plans/；已有的计划不会被覆盖')
    .option('--json', '以 JSON 输出：plan、doubts、faults')
    .addHelpText(
      'after',
      exampleText(
        ['plan 分工.tsv --departments <计划>', '看会得到什么计划，有哪些拿不准'],
        [
          'plan 分工.xlsx --departments 部门.tsv --catalogue ‹目录› --id our-college --write',
          '写成 plans/our-college.json',
        ],
      ),
    )
    .action(async (name: string, options: Options) => {
      const folder = resolve(options.folder);
      const files = await readFolder(folder);
      const definitions = soundDefinitions(files, options.folder);
      const like = readDrafts(files, new FaultReport(files)).plans.find(
        ({ file }) => file.id === options.departments,
      )?.file;
      const departments =
        like === undefined
          ? readDepartments((await rowsOf(options.departments))[0]?.rows ?? [])
          : ((like.departments ?? []) as readonly Department[]);
      if (departments.length === 0)
        throw new Refusal(`“${options.departments}”中没有部门：写计划的标识，或有 代码、名称、种类 三列的文件。`);
      const asked = options.catalogue ?? like?.catalogue;
      if (asked === undefined) throw new Refusal('写 --catalogue：采集哪个目录。');
      const catalogue = catalogueNamed(definitions.catalogues, asked);
      const sheets = await rowsOf(name);
      const found = sheets.find(({ rows }) => noticeColumns(rows) !== undefined) ?? sheets[0];
      const id = options.id ?? `${catalogue.id}-plan`;
      const drafted = draftPlan(found?.rows ?? [], {
        catalogue,
        departments,
        id,
        ...(like === undefined ? {} : { like }),
        ...(found?.sheet === undefined ? {} : { sheet: found.sheet }),
      });
      if (!drafted.ok) throw new Refusal(drafted.faults.map(benchFaultLine).join('\n'));
      const file = { path: `plans/${id}.json`, text: formatDefinition(drafted.plan) };
      const isThere = files.some(({ path }) => path === file.path);
      const read = lintDefinitions([...files.filter(({ path }) => path !== file.path), file]);
      const faults = read.ok ? [] : read.faults;
      if (options.write === true) {
        if (isThere) throw new Refusal(`planExists 计划“${id}”已经存在 – 用 --id 写另一个标识。`);
        await writeChanges(folder, [file]);
      }
      if (options.json === true) print(JSON.stringify({ plan: drafted.plan, doubts: drafted.doubts, faults }, null, 2));
      else {
        if (options.write !== true) print(file.text.trimEnd());
        if (drafted.doubts.length > 0) print(`\n拿不准的 ${drafted.doubts.length} 处：`);
        for (const doubt of drafted.doubts) print(benchFaultLine(doubt));
        if (faults.length > 0) print(`\n计划还有 ${faults.length} 个问题，改好才能用：`);
        for (const fault of faults) print(faultLine(fault));
      }
      tell(options.write === true ? `写了 ${file.path}` : '没有写文件：加 --write 写进 plans/');
    });
}

/** The rows of each sheet that is not hidden, or of a text. */
async function rowsOf(
  name: string,
): Promise<readonly { readonly sheet?: string; readonly rows: readonly NoticeRow[] }[]> {
  const bytes = await readFile(name).catch(() => {
    throw new Refusal(`没有文件“${name}”`);
  });
  if (!name.toLowerCase().endsWith('.xlsx')) return [{ rows: pastedRows(bytes.toString('utf8')) }];
  const opened = await readWorkbook(bytes);
  if (!opened.ok) throw new Refusal(opened.faults.map(benchFaultLine).join('\n'));
  return opened.workbook.sheets
    .filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true)
    .map((sheet) => ({ sheet: sheet.name, rows: noticeRows(sheet) }));
}
