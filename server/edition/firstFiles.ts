import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { definitionsHash, textHashes } from '../database/edition/definitionsHash.ts';
import { selectEdition, selectTexts, type StoredEdition, wasInForce } from '../database/edition/selectEdition.ts';
import type { EditionParts } from './EditionParts.ts';
import { folderName } from './putInForce.ts';

export interface FirstFiles {
  readonly stored: StoredEdition | undefined;
  /** The files of the edition in force. */
  readonly inForce: readonly DefinitionFile[];
  /** Whether the folder holds something that shall be put in force. */
  readonly folderIsNewer: boolean;
}

/**
 * What a starting process begins with: the edition in force, unless its folder holds something else that was never in
 * force. A folder that is only behind, as that of a second machine that was not brought up to date yet, changes
 * nothing; the folder that the edition came from always counts when it has changed since.
 */
export async function firstFiles(parts: EditionParts, folder: readonly DefinitionFile[]): Promise<FirstFiles> {
  const { database, folder: place } = parts;
  const stored = await selectEdition(database.pool);
  if (stored === undefined) return { stored, inForce: [], folderIsNewer: true };
  const inForce = await selectTexts(database.pool, stored.number);
  const hash = definitionsHash(textHashes(folder));
  if (hash === stored.hash || hash === stored.folderHash) return { stored, inForce, folderIsNewer: false };
  const isOrigin = stored.folder === folderName(place);
  const isBehind = !isOrigin && (await wasInForce(database.pool, hash));
  if (isBehind)
    parts.print(`定义：本机文件夹是较早的版本，沿用数据库中的第 ${stored.number} 版；改动文件夹中的文件仍会生效`);
  return { stored, inForce, folderIsNewer: !isBehind };
}
