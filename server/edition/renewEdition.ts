import type { Definitions } from '#schema/definition/Definitions.ts';
import { lintDefinitions } from '#schema/linting/lintDefinitions.ts';
import { migrate } from '../database/migrate.ts';
import type { Database } from '../database/openDatabase.ts';
import type { Edition } from './Edition.ts';
import type { Editions } from './Editions.ts';
import { readFolder } from './readFolder.ts';

/**
 * Reads the definitions again and puts them in force, whole. Where they have faults, or the database cannot follow
 * without losing something, what was in force stays, and the reason is printed.
 */
export async function renewEdition(
  folder: string,
  database: Database,
  editions: Editions,
  {
    build,
    print,
  }: {
    readonly build: (definitions: Definitions) => Edition;
    readonly print: (line: string) => void;
  },
): Promise<void> {
  try {
    const read = lintDefinitions(await readFolder(folder));
    if (!read.ok) {
      for (const fault of read.faults)
        print(`${fault.file}:${fault.line}:${fault.column} ${fault.code} ${fault.message} – ${fault.mend}`);
      return;
    }
    await migrate(database, read.definitions, print);
    editions.swap(build(read.definitions));
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
  }
}
