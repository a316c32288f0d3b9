import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { openCollection } from '../review/openCollection.ts';

/** Makes sure that there is a school with a collection of every plan. */
export async function openCollections(
  pool: Pool,
  definitions: Definitions,
): Promise<ReadonlyMap<string, { readonly school: number; readonly id: number }>> {
  const collections = new Map<string, { school: number; id: number }>();
  await pool.query(`insert into platform.school (code, name) values ('00000', '示范学院') on conflict do nothing`);
  const { rows } = await pool.query<{ id: number }>(`select id from platform.school where code = '00000'`);
  const school = rows[0]?.id;
  if (school === undefined) return collections;
  for (const plan of definitions.plans) {
    const catalogue = definitions.catalogues.find((candidate) => candidate.id === plan.catalogue);
    if (catalogue === undefined) continue;
    collections.set(catalogue.id, { school, id: await openCollection(pool, plan, catalogue, school) });
  }
  return collections;
}
