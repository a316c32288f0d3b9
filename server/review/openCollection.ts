import type { Pool, PoolClient } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import { submissionsOf } from '#schema/review/submissionsOf.ts';
import { type CarriedOver, carryOver } from '../carrying/carryOver.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { insertCollection } from '../database/review/insertCollection.ts';

export interface OpenedCollection {
  readonly id: number;
  readonly carried: CarriedOver;
}

export interface Opening {
  readonly plan: Plan;
  /** The plan as its file has it, where the collection's is not quite the same. */
  readonly file?: Plan;
  readonly catalogue: Catalogue;
  readonly school: number;
  readonly now: Date;
}

/**
 * Opens a collection: its departments, one submission a duty and department, and in them the rows of the school's
 * collection before. Opening it again adds what the plan has come to ask for since and leaves the rest as it is.
 */
export async function openCollection(
  pool: Pool,
  definitions: Definitions,
  opening: Opening,
): Promise<OpenedCollection> {
  return inTransaction(pool, (client) => openWithin(client, definitions, opening));
}

/** The same within a transaction of the caller's. */
export async function openWithin(
  client: PoolClient,
  definitions: Definitions,
  { plan, file, catalogue, school, now }: Opening,
): Promise<OpenedCollection> {
  const asked = submissionsOf(plan, catalogue);
  const { id, fresh } = await insertCollection(client, school, catalogue, { plan, file: file ?? plan, asked });
  const into = { school, collection: id, fresh: new Set(fresh), now };
  return { id, carried: await carryOver(client, definitions, catalogue, into) };
}
