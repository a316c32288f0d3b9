import type { ClientBase } from 'pg';
import type { AskedSubmission } from '#schema/review/submissionsOf.ts';
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

/** The plan of a collection of the school and what of its file it has taken over, locked. */
export async function selectOpenPlan(
  client: ClientBase,
  school: number,
  collection: number,
): Promise<(OpenPlan & { readonly file: Plan }) | undefined> {
  const { rows } = await client.query<OpenPlan & { file: Plan }>(
    `select id, school_id as school, plan, coalesce(plan_file, plan) as file from platform.collection
     where school_id = $1 and id = $2 for update`,
    [school, collection],
  );
  return rows[0];
}

/** Gives the submissions of a collection the days that its plan says. */
export async function updateDues(
  client: ClientBase,
  { school, collection }: { readonly school: number; readonly collection: number },
  asked: readonly AskedSubmission[],
): Promise<void> {
  await client.query(
    `update platform.submission s set due = a.due
     from json_to_recordset($3) a("table" text, department text, part integer, due date)
     where s.school_id = $1 and s.collection_id = $2 and s.table_name = a."table" and s.department = a.department
       and s.part = a.part and s.due is distinct from a.due`,
    [school, collection, JSON.stringify(asked)],
  );
}
