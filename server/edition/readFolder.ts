import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';

/**
 * Reads every definition file of a folder. What editors leave beside a file (`.name.json.swp`, `.#name.json`, `~name.json`)
 * is none; a file that is gone again when it is to be read is none either. A link is followed within the folder only.
 */
export async function readFolder(folder: string): Promise<readonly DefinitionFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const root = await realpath(folder);
  const found = await Promise.all(
    entries
      .filter(({ name }) => name.endsWith('.json') && !/^[.~#]/.test(name))
      .map(async (entry): Promise<DefinitionFile | undefined> => {
        const place = join(entry.parentPath, entry.name);
        const path = relative(folder, place).split(sep).join('/');
        if (path.split('/').some((part) => part.startsWith('.'))) return undefined;
        try {
          if (entry.isSymbolicLink()) {
            const target = await realpath(place);
            if (!target.startsWith(`${root}${sep}`)) return { path, text: '', leadsOutside: true };
            if (!(await stat(target)).isFile()) return undefined;
          } else if (!entry.isFile()) return undefined;
          return { path, text: await readFile(place, 'utf8') };
        } catch (error) {
          if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
          throw error;
        }
      }),
  );
  return found.filter((file) => file !== undefined).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
