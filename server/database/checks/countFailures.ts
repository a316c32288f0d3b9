import type { Pool, PoolClient } from 'pg';
import type { CheckPlace } from './CheckPlace.ts';
import { countStatement, testsOf } from './failureStatement.ts';
import { failuresOfTable, isWaived, type FoundFailure, statementValues } from './selectFailures.ts';

/** What is held against the rows of each submission, and what against the table as a whole. */
export interface TableCounts {
  readonly bySubmission: ReadonlyMap<string | null, FailureCount>;
  readonly ofTable: readonly FoundFailure[];
}

export interface FailureCount {
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Errors and warnings of all submissions of a table in a collection, in one statement, by the submission's id, and in
 * another, where the catalogue has some, the checks asked once; of a
 * record, which is one row, under `null`. A submission without failures or rows is not in it.
 */
export async function countFailures(
  client: Pool | PoolClient,
  place: CheckPlace,
  collection: {
    readonly school: number;
    readonly id: number;
    readonly year: number;
    readonly waived: readonly string[];
  },
): Promise<TableCounts> {
  const values = await statementValues(client, place, { ...collection, collection: collection.id, part: 1, id: '' });
  const all = testsOf(place);
  const { rows } = await client.query<{ submission: string | null; errors: number; warnings: number }>(
    countStatement(place, { ...all, tests: all.tests.filter((test) => !isWaived(place, collection, test)) }),
    [...values],
  );
  return {
    bySubmission: new Map(
      rows.map(({ submission, errors, warnings }) => [
        place.table.shape === 'record' ? null : submission,
        { errors, warnings },
      ]),
    ),
    ofTable: await failuresOfTable(client, place, values, () => true),
  };
}
