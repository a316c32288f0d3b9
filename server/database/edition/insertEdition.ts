import type { ClientBase } from 'pg';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';
import { definitionsHash, textHashes } from './definitionsHash.ts';

/** Writes down that these definitions are in force from now on, and returns the number of the edition. */
export async function insertEdition(
  client: ClientBase,
  files: readonly DefinitionFile[],
  from: { readonly folder: string; readonly folderHash: string },
): Promise<number> {
  const hashes = textHashes(files);
  const { rows: known } = await client.query<{ hash: string }>(
    'select hash from platform.definition_text where hash = any($1)',
    [Object.values(hashes)],
  );
  const stored = new Set<string | undefined>(known.map(({ hash }) => hash));
  const texts = files.flatMap(({ path, text }) => (stored.has(hashes[path]) ? [] : [{ hash: hashes[path], text }]));
  await client.query(
    `insert into platform.definition_text (hash, text)
     select distinct on (hash) hash, text from json_to_recordset($1) t(hash text, text text) on conflict do nothing`,
    [JSON.stringify(texts)],
  );
  const { rows } = await client.query<{ number: number }>(
    'insert into platform.edition (hash, files, folder, folder_hash) values ($1, $2, $3, $4) returning number',
    [definitionsHash(hashes), JSON.stringify(hashes), from.folder, from.folderHash],
  );
  return rows[0]?.number ?? 0;
}
