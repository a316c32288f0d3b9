import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileChange } from './FileChange.ts';
import type { EditionParts } from './EditionParts.ts';

/**
 * Writes changes into the folder, each file whole or not at all; `false` where the folder takes none, which is told. What
 * is in force stands in the database either way.
 */
export async function writeFiles(parts: EditionParts, changes: readonly FileChange[]): Promise<boolean> {
  try {
    for (const { path, text } of changes) {
      const place = join(parts.folder, path);
      if (text === null) await rm(place, { force: true });
      else {
        await mkdir(dirname(place), { recursive: true });
        const half = join(dirname(place), `.${process.pid}-${Date.now()}.half`);
        await writeFile(half, text);
        await rename(half, place);
      }
    }
    return true;
  } catch (error) {
    parts.print(`定义：已生效，但没有写进文件夹：${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
