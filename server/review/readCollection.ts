import type { Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Table } from '#schema/definition/Table.ts';
import { type CollectionFacts, selectCollections } from '../database/review/selectCollections.ts';
import { selectNotApplying } from '../database/review/selectNotApplying.ts';
import { selectSubmissions, type SubmissionFacts } from '../database/review/selectSubmissions.ts';
import { maySeeSubmission } from '../policies/maySeeSubmission.ts';
import { tablePolicy } from '../policies/tablePolicy.ts';
import type { Viewer } from '../policies/Viewer.ts';

/** A collection with the catalogue it runs. */
export interface CollectionInForce {
  readonly facts: CollectionFacts;
  readonly catalogue: Catalogue;
}

/** A table of a collection as one viewer sees it. */
export interface CollectionTableFacts {
  readonly table: Table;
  /** Whether the school has the table at all. */
  readonly applies: boolean;
  readonly submissions: readonly SubmissionFacts[];
}

/** The collections of the viewer's school whose catalogues are in force, the current one first. */
export async function readCollections(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
): Promise<readonly CollectionInForce[]> {
  const collections = await selectCollections(pool, viewer.school);
  return collections.flatMap((facts) => {
    const catalogue = definitions.catalogues.find((candidate) => candidate.id === facts.catalogueId);
    return catalogue === undefined ? [] : [{ facts, catalogue }];
  });
}

/** The tables of a collection that the viewer may see, in two statements whatever their number. */
export async function readCollectionTables(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  { facts, catalogue }: CollectionInForce,
): Promise<readonly CollectionTableFacts[]> {
  const [submissions, notApplying] = await Promise.all([
    selectSubmissions(pool, facts.school, facts.id),
    selectNotApplying(pool, definitions, catalogue, { school: facts.school, collection: facts.id }),
  ]);
  const byTable = Map.groupBy(submissions, (submission) => submission.table);
  return catalogue.tables.flatMap((table) => {
    const policy = tablePolicy(viewer, catalogue, facts.plan, table);
    if (policy.rows.length === 0) return [];
    const applies = !notApplying.has(table.name);
    const seen = (byTable.get(table.name) ?? []).filter((one) => maySeeSubmission(viewer, policy, one));
    return [{ table, applies, submissions: applies ? seen : [] }];
  });
}
