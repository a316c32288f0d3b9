import { resolve } from 'node:path';
import { Command } from 'commander';
import { nearestName } from '#schema/definition/nearestName.ts';
import { explainField } from '../api/explainField.ts';
import { readFolder } from '../edition/readFolder.ts';
import { catalogueNamed } from './catalogueNamed.ts';
import { exampleText } from './exampleText.ts';
import { folderOption } from './folderOption.ts';
import type { Output } from './Output.ts';
import { Refusal } from './Refusal.ts';
import { soundDefinitions } from './soundDefinitions.ts';

/** `definitions explain`: everything derived from a field. */
export function explainCommand({ print }: Output): Command {
  return new Command('explain')
    .description('说明一个字段的一切：定义、数据库的列与 CHECK、GraphQL、表单、规则、谁填谁审、代码、隐私、历年')
    .argument('<表.字段>', '如 表名.字段名，也可写 目录/表名.字段名 或字段的中文标题')
    .addOption(folderOption())
    .option('--catalogue <目录>', '哪个目录；默认有这张表的最近年度')
    .option('--json', '以 JSON 输出')
    .addHelpText(
      'after',
      exampleText(
        ['explain <表名>.<字段名>', '最近年度的这个字段'],
        ['explain ‹目录›/<表名>.<字段名> --json', '指定目录，交给程序'],
      ),
    )
    .action(async (given: string, options: { folder: string; catalogue?: string; json?: boolean }) => {
      const definitions = soundDefinitions(await readFolder(resolve(options.folder)), options.folder);
      const [path = '', named = ''] = given.split('.');
      const [tableName = '', own] = path.split('/').toReversed();
      const asked = own ?? options.catalogue;
      const catalogues =
        asked === undefined
          ? definitions.catalogues.toSorted((a, b) => b.year - a.year)
          : [catalogueNamed(definitions.catalogues, asked)];
      const found = catalogues.flatMap((catalogue) =>
        catalogue.tables
          .filter(({ name, no }) => name === tableName || no === tableName)
          .map((table) => ({ catalogue, table })),
      )[0];
      if (found === undefined) {
        const near = nearestName(
          tableName,
          catalogues.flatMap(({ tables }) => tables.map(({ name }) => name)),
        );
        throw new Refusal(`没有表“${tableName}”${near === '' ? '' : `，是否想写“${near}”？`}`);
      }
      const { catalogue, table } = found;
      const field = table.fields.find(({ name, title }) => name === named || title === named);
      if (field === undefined) {
        const near = nearestName(
          named,
          table.fields.map(({ name }) => name),
        );
        throw new Refusal(`表“${table.name}”没有字段“${named}”${near === '' ? '' : `，是否想写“${near}”？`}`);
      }
      const explained = explainField(definitions, catalogue, table, field);
      if (options.json === true) {
        print(JSON.stringify(explained, null, 2));
        return;
      }
      print(`${explained.catalogue}/${explained.table}.${explained.field}`);
      for (const { title, lines } of explained.parts) {
        print(`\n${title}`);
        for (const { label, text } of lines) print(`  ${label}　${text}`);
        if (lines.length === 0) print('  （无）');
      }
    });
}
