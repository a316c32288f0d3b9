import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { selectFailureCodes } from '../database/checks/selectFailureCodes.ts';
import { rolledBack } from '../database/inTransaction.ts';
import { type Opening, openWithin } from '../review/openCollection.ts';
import { checkPlace } from '../checks/checkPlace.ts';
import { selectSubmissions } from '../database/checks/selectSubmission.ts';
import { type CarriedPart, carrySummary } from './carrySummary.ts';

/** What a department would find in its submission of a table. */
export interface RehearsedPart extends CarriedPart {
  /** What would be held against its rows, by code and fields; rows that only wait for their confirmation apart. */
  readonly failures: readonly {
    readonly code: string;
    readonly severity: 'error' | 'warning';
    readonly fields: readonly string[];
    readonly count: number;
  }[];
}

/**
 * Opens a collection on last year's data, looks at what comes of it, and takes all of it back: nothing is stored, and
 * nobody notices. What it tells is what opening it would do, for it is done.
 */
export async function rehearseCollection(
  pool: Pool,
  definitions: Definitions,
  opening: Opening,
): Promise<readonly RehearsedPart[]> {
  return rolledBack(pool, async (client) => {
    const { carried } = await openWithin(client, definitions, opening);
    const parts = carrySummary(carried, opening.plan);
    const ids = parts.flatMap(({ submission }) => (submission === undefined ? [] : [submission]));
    const checked = new Map((await selectSubmissions(client, opening.school, ids)).map((one) => [one.id, one]));
    const rehearsed: RehearsedPart[] = [];
    for (const part of parts) {
      const submission = checked.get(part.submission ?? '');
      const place = submission && checkPlace(definitions, submission);
      const failures =
        submission === undefined || place === undefined ? [] : await selectFailureCodes(client, place, submission);
      rehearsed.push({ ...part, failures: failures.filter(({ code }) => code !== 'carriedUnconfirmed') });
    }
    return rehearsed;
  });
}
