import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';

/** Some definition files in a folder of their own, for a server to run on. */
export async function definitionFolder(files: readonly DefinitionFile[]): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'invented-')), 'definitions');
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
