import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import type { Table } from '#schema/definition/Table.ts';
import { selectSubmission, type SubmissionFacts } from '../database/review/selectSubmissions.ts';
import { maySeeSubmission } from '../policies/maySeeSubmission.ts';
import { tablePolicy } from '../policies/tablePolicy.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { type CollectionInForce, readCollections } from './readCollection.ts';

export interface SubmissionInForce {
  readonly facts: SubmissionFacts;
  readonly table: Table;
  readonly plan: Plan;
  readonly collection: CollectionInForce;
}

/** A submission that the viewer may see, with its table; `undefined` where there is none such. */
export async function readSubmission(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  id: string,
): Promise<SubmissionInForce | undefined> {
  const [facts, collections] = await Promise.all([
    selectSubmission(pool, viewer.school, id),
    readCollections(pool, viewer, definitions),
  ]);
  const collection = collections.find((one) => one.facts.id === facts?.collection);
  const table = collection?.catalogue.tables.find((candidate) => candidate.name === facts?.table);
  if (facts === undefined || collection === undefined || table === undefined) return undefined;
  const { plan } = collection.facts;
  const policy = tablePolicy(viewer, collection.catalogue, plan, table);
  return maySeeSubmission(viewer, policy, facts) ? { facts, table, plan, collection } : undefined;
}
