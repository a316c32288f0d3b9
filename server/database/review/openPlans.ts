import type { ClientBase } from 'pg';
import type { Plan } from '#schema/definition/Plan.ts';

/** The plan of an open collection. */
export interface OpenPlan {
  /** Of the collection. */
  readonly id: number;
  readonly school: number;
  readonly plan: Plan;
}

/** The collections that run plans of some ids, locked. */
export async function selectOpenPlans(client: ClientBase, ids: readonly string[]): Promise<readonly OpenPlan[]> {
  const { rows } = await client.query<OpenPlan>(
    'select id, school_id as school, plan from platform.collection where plan_id = any($1) order by id for update',
    [ids],
  );
  return rows;
}

/** Gives a collection another plan; `file` is what of the plan's file it has taken over. */
export async function updatePlan(client: ClientBase, collection: number, plan: Plan, file?: Plan): Promise<void> {
  await client.query(
    'update platform.collection set plan = $2, plan_file = coalesce($3, plan_file), title = $4 where id = $1',
    [collection, JSON.stringify(plan), file === undefined ? null : JSON.stringify(file), plan.title],
  );
}
