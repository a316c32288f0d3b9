import type { Pool } from 'pg';
import type { Plan } from '#schema/definition/Plan.ts';

/** A collection of a school, with the plan as it was opened. */
export interface CollectionFacts {
  readonly id: number;
  readonly school: number;
  readonly catalogueId: string;
  readonly title: string;
  readonly plan: Plan;
}

/** The collections of a school, the latest year first. */
export async function selectCollections(pool: Pool, school: number): Promise<readonly CollectionFacts[]> {
  const { rows } = await pool.query<CollectionFacts>(
    `select id, school_id as school, catalogue as "catalogueId", title, plan
     from platform.collection where school_id = $1 order by year desc, id desc`,
    [school],
  );
  return rows;
}
