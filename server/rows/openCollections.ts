import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';

/** Makes sure that there is a school with a collection of every catalogue and a submission a table. */
export async function openCollections(
  pool: Pool,
  definitions: Definitions,
): Promise<ReadonlyMap<string, { readonly school: number; readonly id: number }>> {
  const collections = new Map<string, { school: number; id: number }>();
  await pool.query(`insert into platform.school (code, name) values ('00000', '示范学院') on conflict do nothing`);
  for (const catalogue of definitions.catalogues) {
    await pool.query(
      `insert into platform.collection (school_id, catalogue)
       select id, $1 from platform.school where code = '00000' on conflict do nothing`,
      [catalogue.id],
    );
    const { rows } = await pool.query<{ school: number; id: number }>(
      'select school_id as school, id from platform.collection where catalogue = $1',
      [catalogue.id],
    );
    const collection = rows[0];
    if (collection === undefined) continue;
    collections.set(catalogue.id, collection);
    await pool.query(
      `insert into platform.submission (school_id, collection_id, table_name, department)
       select $1, $2, name, 'D01' from unnest($3::text[]) as name on conflict do nothing`,
      [collection.school, collection.id, catalogue.tables.map((table) => table.name)],
    );
  }
  return collections;
}
