import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file to write, or with `null` to take away. */
export interface FileChange {
  readonly path: string;
  readonly text: string | null;
}

/** Writes each file whole or not at all: a running server that watches the folder never reads half of one. */
export async function writeChanges(folder: string, changes: readonly FileChange[]): Promise<void> {
  for (const { path, text } of changes) {
    const target = join(folder, path);
    if (text === null) {
      await rm(target);
      continue;
    }
    await mkdir(dirname(target), { recursive: true });
    // Not `.json`: the folder is read while this is being written.
    const written = `${target}.${process.pid}.new`;
    await writeFile(written, text);
    await rename(written, target);
  }
}
