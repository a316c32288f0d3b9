import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';

/** A folder that goes with the test: a copy of another one, or some files. */
export async function temporaryFolder(from: string | readonly DefinitionFile[] = []): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'definitions-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  if (typeof from === 'string') await cp(from, folder, { recursive: true });
  else
    for (const { path, text } of from) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  return folder;
}
