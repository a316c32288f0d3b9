import type { ClientBase } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import type { AskedSubmission } from '#schema/review/submissionsOf.ts';

export interface InsertedCollection {
  readonly id: number;
  /** Ids of the submissions that were not there before. */
  readonly fresh: readonly string[];
}

/** Stores what of a collection is not there yet. */
export async function insertCollection(
  client: ClientBase,
  school: number,
  catalogue: Catalogue,
  { plan, file, asked }: { readonly plan: Plan; readonly file: Plan; readonly asked: readonly AskedSubmission[] },
): Promise<InsertedCollection> {
  await client.query(
    `insert into platform.department (school_id, code, name, kind)
     select $1, code, name, kind from json_to_recordset($2) as d(code text, name text, kind text)
     on conflict do nothing`,
    [school, JSON.stringify(plan.departments)],
  );
  await client.query(`update platform.school set networks = $2 where id = $1 and networks = '{}'`, [
    school,
    plan.networks,
  ]);
  await client.query(
    `insert into platform.collection (school_id, catalogue, plan_id, plan, plan_file, title, year)
     values ($1, $2, $3, $4, $7, $5, $6) on conflict do nothing`,
    [school, catalogue.id, plan.id, JSON.stringify(plan), plan.title, catalogue.year, JSON.stringify(file)],
  );
  const { rows } = await client.query<{ id: number }>(
    'select id from platform.collection where school_id = $1 and catalogue = $2 and plan_id = $3',
    [school, catalogue.id, plan.id],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`The collection of ${plan.id} was not stored`);
  return { id, fresh: await insertSubmissions(client, { school, collection: id }, asked) };
}

/** Stores the submissions that are not there yet, and returns their ids. */
export async function insertSubmissions(
  client: ClientBase,
  { school, collection }: { readonly school: number; readonly collection: number },
  asked: readonly AskedSubmission[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `insert into platform.submission (school_id, collection_id, table_name, department, part, fields, due)
     select $1, $2, s."table", s.department, s.part, s.fields, s.due
     from json_to_recordset($3) as s("table" text, department text, part integer, fields text[], due date)
     on conflict do nothing returning id`,
    [school, collection, JSON.stringify(asked)],
  );
  return rows.map(({ id }) => id);
}
