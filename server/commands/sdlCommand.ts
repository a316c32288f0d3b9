import { resolve } from 'node:path';
import { Command } from 'commander';
import { printTableTypes } from '../api/printTableTypes.ts';
import { readFolder } from '../edition/readFolder.ts';
import { exampleText } from './exampleText.ts';
import { folderOption } from './folderOption.ts';
import { onlyCatalogue } from './onlyCatalogue.ts';
import type { Output } from './Output.ts';
import { soundDefinitions } from './soundDefinitions.ts';

/** `definitions sdl`: the GraphQL text that the definitions make. */
export function sdlCommand({ print }: Output): Command {
  return new Command('sdl')
    .description('打印由定义生成的 GraphQL 类型（SDL）')
    .argument('[目录]', '只打印这个目录的类型')
    .addOption(folderOption())
    .option('--sorted', '按名称排序，便于比较')
    .addHelpText('after', exampleText(['sdl ‹目录› > types.graphql', '存成文件，供分析工具使用']))
    .action(async (catalogue: string | undefined, options: { folder: string; sorted?: boolean }) => {
      const definitions = soundDefinitions(await readFolder(resolve(options.folder)), options.folder);
      const asked = catalogue === undefined ? definitions : onlyCatalogue(definitions, catalogue);
      print(printTableTypes(asked, options.sorted));
    });
}
