import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { openCollection } from '#server/review/openCollection.ts';

/** Opens a collection of every plan for the school of a code, the earlier year first. */
export async function openPlans(pool: Pool, definitions: Definitions, code: string): Promise<void> {
  const { rows } = await pool.query<{ id: number }>('select id from platform.school where code = $1', [code]);
  const school = rows[0]?.id;
  if (school === undefined) throw new Error(`There is no school ${code}`);
  const opened = definitions.plans
    .flatMap((plan) => {
      const catalogue = definitions.catalogues.find(({ id }) => id === plan.catalogue);
      return catalogue === undefined ? [] : [{ plan, catalogue }];
    })
    .toSorted((a, b) => a.catalogue.year - b.catalogue.year);
  for (const one of opened) await openCollection(pool, definitions, { ...one, school, now: new Date() });
}
