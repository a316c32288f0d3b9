import type { ClientBase, Pool } from 'pg';
import type { DefinitionFile } from '#schema/definition/DefinitionFile.ts';

/** An edition as the database has it, without its texts. */
export interface StoredEdition {
  readonly number: number;
  readonly hash: string;
  readonly folder: string;
  readonly folderHash: string;
}

/** The edition in force; `undefined` where there is none yet. */
export async function selectEdition(client: ClientBase | Pool): Promise<StoredEdition | undefined> {
  const there = await client.query<{ there: boolean }>(`select to_regclass('platform.edition') is not null as there`);
  if (there.rows[0]?.there !== true) return undefined;
  const { rows } = await client.query<StoredEdition>(
    'select number, hash, folder, folder_hash as "folderHash" from platform.edition order by number desc limit 1',
  );
  return rows[0];
}

/** The files of an edition. */
export async function selectTexts(client: ClientBase | Pool, number: number): Promise<readonly DefinitionFile[]> {
  const { rows } = await client.query<DefinitionFile>(
    `select f.key as path, t.text from platform.edition e cross join lateral jsonb_each_text(e.files) f
     join platform.definition_text t on t.hash = f.value where e.number = $1 order by f.key`,
    [number],
  );
  return rows;
}

/** Whether these definitions, as a whole, were in force once or the state of a folder that was. */
export async function wasInForce(client: ClientBase | Pool, hash: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'select 1 from platform.edition where hash = $1 or folder_hash = $1 limit 1',
    [hash],
  );
  return (rowCount ?? 0) > 0;
}
