import type { Pool } from 'pg';
import { readDefinitions } from '#schema/definition/readDefinitions.ts';
import { readFolder } from '#server/edition/readFolder.ts';
import { openCollection } from '#server/review/openCollection.ts';

export interface GuildPlace {
  readonly school: number;
  readonly collection: number;
}

/** Opens the collection of the bench: thirty departments fill every table. */
export async function openGuild(pool: Pool, folder: string): Promise<GuildPlace> {
  const read = readDefinitions(await readFolder(folder));
  if (!read.ok) throw new Error('The definitions of the bench cannot be read');
  const [catalogue] = read.definitions.catalogues;
  if (catalogue === undefined) throw new Error('The bench has no catalogue');
  const codes = Array.from({ length: 30 }, (_, at) => `D${at + 1}`);
  const { rows } = await pool.query<{ id: number }>(
    `insert into platform.school (code, name) values ('1', '行会学校') returning id`,
  );
  const plan = {
    id: 'guild-2023',
    file: '',
    title: '行会数据',
    catalogue: catalogue.id,
    departments: codes.map((code) => ({ code, name: code, kind: 'college' as const })),
    phases: [],
    review: [],
    duties: catalogue.tables.map((table) => ({
      table: table.name,
      parts: [{ fills: codes, reviews: codes }],
      assists: [],
    })),
    core: [],
    signatures: {},
    daily: { tables: [], review: [] },
    networks: [],
  };
  const school = rows[0]?.id ?? 0;
  const opened = await openCollection(pool, read.definitions, { plan, catalogue, school, now: new Date() });
  return { school, collection: opened.id };
}
