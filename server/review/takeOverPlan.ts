import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { submissionsOf } from '#schema/review/submissionsOf.ts';
import { carryOver } from '../carrying/carryOver.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { insertSubmissions } from '../database/review/insertCollection.ts';
import { selectOpenPlan, updateDues, updatePlan } from '../database/review/openPlans.ts';
import { mayRunCollections } from '../policies/mayRunCollections.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { type PlanDifference, planDifferences, takenOver } from './planDifferences.ts';

/** What of the plan's file a collection of the viewer's school has not taken over. */
export async function readPlanDifferences(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  collection: number,
): Promise<readonly PlanDifference[]> {
  if (!mayRunCollections(viewer)) throw problems.notAllowed({ to: 'readPlan' });
  return inTransaction(pool, async (client) => {
    const open = await selectOpenPlan(client, viewer.school, collection);
    if (open === undefined) throw problems.notFound({ what: 'collection', id: String(collection) });
    const file = definitions.plans.find(({ id }) => id === open.plan.id);
    const catalogue = definitions.catalogues.find(({ id }) => id === open.plan.catalogue);
    return file === undefined || catalogue === undefined ? [] : planDifferences(open.file, file, catalogue);
  });
}

/**
 * Takes changes of the plan's file over into an opened collection: all, or those named. What departments have to fill is
 * asked of them at once, with last year's rows; submissions that are asked no more stay with what is in them.
 */
export async function takeOverPlan(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  request: { readonly collection: number; readonly keys: readonly string[] | undefined; readonly now: Date },
): Promise<void> {
  if (!mayRunCollections(viewer)) throw problems.notAllowed({ to: 'changePlan' });
  const { school } = viewer;
  await inTransaction(pool, async (client) => {
    const open = await selectOpenPlan(client, school, request.collection);
    const file = definitions.plans.find(({ id }) => id === open?.plan.id);
    const catalogue = definitions.catalogues.find(({ id }) => id === open?.plan.catalogue);
    if (open === undefined || file === undefined || catalogue === undefined)
      throw problems.notFound({ what: 'collection', id: String(request.collection) });
    const offered = planDifferences(open.file, file, catalogue).map(({ key }) => key);
    const keys = new Set(offered.filter((key) => request.keys?.includes(key) ?? true));
    const plan = takenOver(open.plan, file, keys);
    await updatePlan(client, open.id, plan, takenOver(open.file, file, keys));
    const asked = submissionsOf(plan, catalogue);
    const place = { school, collection: open.id };
    const fresh = await insertSubmissions(client, place, asked);
    await updateDues(client, place, asked);
    await carryOver(client, definitions, catalogue, { ...place, fresh: new Set(fresh), now: request.now });
  });
}
