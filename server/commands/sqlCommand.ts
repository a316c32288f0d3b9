import { resolve } from 'node:path';
import { Command } from 'commander';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { creationStatements } from '../database/creationStatements.ts';
import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/openDatabase.ts';
import { readFolder } from '../edition/readFolder.ts';
import { exampleText } from './exampleText.ts';
import { folderOption } from './folderOption.ts';
import { onlyCatalogue } from './onlyCatalogue.ts';
import type { Output } from './Output.ts';
import { Refusal } from './Refusal.ts';
import { soundDefinitions } from './soundDefinitions.ts';

/** `definitions sql`: the statements that would be run. */
export function sqlCommand({ print, tell }: Output): Command {
  return new Command('sql')
    .description('打印会执行的 SQL：默认是在空数据库中建全部数据表；给出数据库时是与它的差异。什么也不执行')
    .argument('[目录]', '只打印这个目录的建表语句')
    .addOption(folderOption())
    .option('--database <地址>', '与这个数据库比较，如 $DATABASE_URL；试做一遍后全部撤回')
    .addHelpText(
      'after',
      exampleText(
        ['sql ‹目录›', '这个目录在空数据库中的建表语句'],
        ['sql --database "$DATABASE_URL"', '改了定义以后，服务器会执行什么；会丢数据的改动在这里就被拒绝'],
      ),
    )
    .action(async (catalogue: string | undefined, options: { folder: string; database?: string }) => {
      const definitions = soundDefinitions(await readFolder(resolve(options.folder)), options.folder);
      const statements =
        options.database === undefined
          ? await creationStatements(catalogue === undefined ? definitions : onlyCatalogue(definitions, catalogue))
          : await differences(options.database, definitions, catalogue);
      for (const statement of statements) print(`${statement};`);
      tell(statements.length === 0 ? '数据库与定义一致，没有要执行的语句' : `共 ${statements.length} 条语句，没有执行`);
    });
}

/** A database holds all catalogues: what is compared is always the whole. */
async function differences(
  url: string,
  definitions: Definitions,
  catalogue: string | undefined,
): Promise<readonly string[]> {
  if (catalogue !== undefined) throw new Refusal('与数据库比较时总是比较全部目录：去掉目录，或去掉 --database。');
  const database = await openDatabase(url).catch((error: unknown) => {
    throw new Refusal(`连接不上数据库：${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    return await migrate(database, definitions, () => {}, { rehearse: true });
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  } finally {
    await database.close();
  }
}
