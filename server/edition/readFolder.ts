import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';

/** Reads every definition file of a folder. */
export async function readFolder(folder: string): Promise<readonly DefinitionFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}
