import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Command } from 'commander';
import type { WrittenCatalogue } from '#schema/definition/WrittenCatalogue.ts';
import { writtenCatalogues } from '#schema/definition/writtenCatalogues.ts';
import { writtenFiles } from '#schema/definition/writtenFiles.ts';
import { readFolder } from '../edition/readFolder.ts';
import { catalogueNamed } from './catalogueNamed.ts';
import { exampleText } from './exampleText.ts';
import { folderOption } from './folderOption.ts';
import type { Output } from './Output.ts';
import { Refusal } from './Refusal.ts';
import { soundDefinitions } from './soundDefinitions.ts';

/** `definitions print`: a catalogue or a table as if nothing of it were extended or amended. */
export function printCommand({ print, tell }: Output): Command {
  return new Command('print')
    .description('打印合并后的定义：extends、amends、drops 都已展开，如同全部写出')
    .argument('<目录[/表名]>', '目录，或其中一张表')
    .addOption(folderOption())
    .option('--out <文件夹>', '写成文件，放进这个（新的或空的）文件夹')
    .option('--json', '整个目录作为一个 JSON 打印')
    .addHelpText(
      'after',
      exampleText(
        ['print ‹目录›', '逐个文件打印，每个之前有它的路径'],
        ['print ‹目录› --out ../whole', '写成一个不继承任何目录的文件夹'],
      ),
    )
    .action(async (name: string, options: { folder: string; out?: string; json?: boolean }) => {
      const files = await readFolder(resolve(options.folder));
      soundDefinitions(files, options.folder);
      const [id = '', table] = name.split('/');
      const catalogue = catalogueNamed(writtenCatalogues(files), id);
      const written = writtenFiles(table === undefined ? catalogue : onlyTable(catalogue, table));
      if (options.out !== undefined) {
        await writeNew(resolve(options.out), written);
        tell(`写了 ${written.length} 个文件到 ${options.out}`);
      } else if (options.json === true) {
        print(JSON.stringify(Object.fromEntries(written.map(({ path, text }) => [path, JSON.parse(text) as unknown]))));
      } else if (table === undefined) {
        for (const { path, text } of written) print(`// ${path}\n${text.trimEnd()}\n`);
      } else {
        print(written.find(({ path }) => path.includes('/tables/'))?.text.trimEnd() ?? '');
      }
    });
}

function onlyTable(catalogue: WrittenCatalogue, name: string): WrittenCatalogue {
  const tables = catalogue.tables.filter(({ file }) => file.table?.name === name);
  if (tables.length === 0) throw new Refusal(`目录“${catalogue.id}”中没有表“${name}”`);
  return { ...catalogue, tables, checks: [], indicators: [] };
}

async function writeNew(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { path, text } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    // `wx`: what is there already is never written over.
    await writeFile(target, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new Refusal(`“${target}”已经存在：--out 写一个新的文件夹。`) : error;
    });
  }
}
