import type { PoolClient } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import { submissionsOf } from '#schema/review/submissionsOf.ts';
import { carryOver } from '../carrying/carryOver.ts';
import { insertSubmissions } from '../database/review/insertCollection.ts';
import { selectOpenPlans, updatePlan } from '../database/review/openPlans.ts';

/**
 * Gives open collections what new definitions bring that takes nothing from anybody: the duties of tables that their
 * plans do not name yet, with their submissions and last year's rows. Every other change of a plan waits for the
 * office.
 */
export async function extendCollections(
  client: PoolClient,
  before: Definitions,
  after: Definitions,
  now: Date,
): Promise<void> {
  const grown = after.plans.filter((plan) => newDuties(before, plan).length > 0);
  if (grown.length === 0) return;
  for (const { id, school, plan } of await selectOpenPlans(
    client,
    grown.map((one) => one.id),
  )) {
    const file = grown.find((one) => one.id === plan.id);
    const catalogue = after.catalogues.find((one) => one.id === plan.catalogue);
    if (file === undefined || catalogue === undefined) continue;
    const known = new Set(plan.duties.map(({ table }) => table));
    const duties = newDuties(before, file).filter(({ table }) => !known.has(table));
    if (duties.length === 0) continue;
    const codes = new Set(plan.departments.map(({ code }) => code));
    const named = new Set(duties.flatMap(({ parts }) => parts.flatMap(({ fills, reviews }) => [...fills, ...reviews])));
    const departments = file.departments.filter(({ code }) => named.has(code) && !codes.has(code));
    const extended: Plan = {
      ...plan,
      departments: [...plan.departments, ...departments],
      duties: [...plan.duties, ...duties],
    };
    await updatePlan(client, id, extended);
    const asked = submissionsOf({ ...extended, duties }, catalogue);
    const fresh = await insertSubmissions(client, { school, collection: id }, asked);
    await carryOver(client, after, catalogue, { school, collection: id, fresh: new Set(fresh), now });
  }
}

/** Duties of a plan's file that it did not have before. */
function newDuties(before: Definitions, plan: Plan): Plan['duties'] {
  const known = new Set(before.plans.find(({ id }) => id === plan.id)?.duties.map(({ table }) => table));
  return plan.duties.filter(({ table }) => !known.has(table));
}
