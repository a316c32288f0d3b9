import { resolve } from 'node:path';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { readDefinitions } from '#schema/definition/readDefinitions.ts';
import { readFolder } from '#server/edition/readFolder.ts';

/** The definitions of a folder below `test/fixtures`. */
export async function readFixtures(folder: string): Promise<Definitions> {
  const read = readDefinitions(await readFolder(resolve('test/fixtures', folder)));
  if (!read.ok) throw new Error(JSON.stringify(read.faults, null, 2));
  return read.definitions;
}
