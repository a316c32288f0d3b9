import type { Pool, PoolClient } from 'pg';
import type { CheckPlace } from './CheckPlace.ts';
import { countStatement, testsOf } from './failureStatement.ts';
import { statementValues } from './selectFailures.ts';

export interface FailureCount {
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Errors and warnings of all submissions of a table in a collection, in one statement, by the submission's id; of a
 * record, which is one row, under `null`. A submission without failures or rows is not in it.
 */
export async function countFailures(
  client: Pool | PoolClient,
  place: CheckPlace,
  collection: { readonly school: number; readonly id: number; readonly year: number },
): Promise<ReadonlyMap<string | null, FailureCount>> {
  const values = await statementValues(client, place, { ...collection, collection: collection.id, part: 1, id: '' });
  const { rows } = await client.query<{ submission: string | null; errors: number; warnings: number }>(
    countStatement(place, testsOf(place)),
    [...values],
  );
  return new Map(
    rows.map(({ submission, errors, warnings }) => [
      place.table.shape === 'record' ? null : submission,
      { errors, warnings },
    ]),
  );
}
