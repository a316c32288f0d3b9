import { createHash } from 'node:crypto';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';

/** Hash of the text of each file, by its path. */
export function textHashes(files: readonly DefinitionFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, text }) => [path, createHash('sha256').update(text).digest('hex')]));
}

/** One hash of all texts and their paths. */
export function definitionsHash(hashes: Readonly<Record<string, string>>): string {
  const lines = Object.entries(hashes).map(([path, hash]) => `${path} ${hash}\n`);
  return createHash('sha256').update(lines.toSorted().join('')).digest('hex');
}
