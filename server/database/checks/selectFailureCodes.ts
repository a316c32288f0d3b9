import type { PoolClient } from 'pg';
import type { CheckPlace } from './CheckPlace.ts';
import { selectFailures } from './selectFailures.ts';
import type { CheckedSubmission } from './selectSubmission.ts';

const mostRows = 100_000;

export interface FailureCode {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly fields: readonly string[];
  readonly count: number;
}

/** How often each thing is held against the rows of a submission. */
export async function selectFailureCodes(
  client: PoolClient,
  place: CheckPlace,
  submission: CheckedSubmission,
): Promise<readonly FailureCode[]> {
  const found = await selectFailures(client, place, submission, { rows: mostRows });
  const counts = new Map<string, FailureCode>();
  for (const { test } of found) {
    const key = `${test.code} ${test.check?.id ?? ''} ${test.fields.join(' ')}`;
    const { code, severity, fields } = test;
    counts.set(key, { code, severity, fields, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
