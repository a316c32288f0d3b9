import type { Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import { submissionsOf } from '#schema/review/submissionsOf.ts';
import { insertCollection } from '../database/review/insertCollection.ts';
import { inTransaction } from '../database/inTransaction.ts';

/**
 * Opens a collection: its departments and one submission a duty and department. Opening it again adds what
 * the plan has come to ask for since and leaves the rest as it is.
 */
export async function openCollection(pool: Pool, plan: Plan, catalogue: Catalogue, school: number): Promise<number> {
  return inTransaction(pool, (client) =>
    insertCollection(client, school, catalogue, plan, submissionsOf(plan, catalogue)),
  );
}
