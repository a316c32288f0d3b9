import type { Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import { openCollection } from '../review/openCollection.ts';

/** Makes sure that there is a school with a collection of every catalogue and a submission a table. */
export async function openCollections(
  pool: Pool,
  definitions: Definitions,
): Promise<ReadonlyMap<string, { readonly school: number; readonly id: number }>> {
  const collections = new Map<string, { school: number; id: number }>();
  await pool.query(`insert into platform.school (code, name) values ('00000', '示范学院') on conflict do nothing`);
  const { rows } = await pool.query<{ id: number }>(`select id from platform.school where code = '00000'`);
  const school = rows[0]?.id;
  if (school === undefined) return collections;
  for (const catalogue of definitions.catalogues) {
    const id = await openCollection(pool, wholePlan(catalogue), catalogue, school);
    collections.set(catalogue.id, { school, id });
  }
  return collections;
}

/** A plan in which one department fills every table. */
function wholePlan(catalogue: Catalogue): Plan {
  return {
    id: catalogue.id,
    file: '',
    title: catalogue.title,
    catalogue: catalogue.id,
    departments: [{ code: 'D01', name: '园艺科', kind: 'office' }],
    phases: [],
    review: [],
    duties: catalogue.tables.map((table) => ({
      table: table.name,
      parts: [{ fills: ['D01'], reviews: ['D01'] }],
      assists: [],
    })),
    core: [],
    signatures: {},
    daily: { tables: [], review: [] },
    networks: [],
  };
}
