import type { Pool, PoolClient } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { countFailures, type FailureCount } from '../database/checks/countFailures.ts';
import { sharedUnconfirmed } from '../database/checks/selectFailures.ts';
import { selectSubmissions } from '../database/checks/selectSubmission.ts';
import { checkPlace } from './checkPlace.ts';

const none: FailureCount = { errors: 0, warnings: 0 };

/**
 * Errors and warnings of submissions of the school, by their ids: one statement a table and one for its checks asked
 * once, however many submissions it has. The rows' own part of a shared record is told by `submissionFailures` alone.
 */
export async function failureCounts(
  client: Pool | PoolClient,
  definitions: Definitions,
  school: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FailureCount>> {
  const submissions = await selectSubmissions(client, school, ids);
  const tables = new Map<string, typeof submissions>();
  for (const one of submissions) {
    const name = `${one.collection} ${one.table}`;
    tables.set(name, [...(tables.get(name) ?? []), one]);
  }
  const counts = new Map<string, FailureCount>();
  for (const ofTable of tables.values()) {
    const [first] = ofTable;
    const place = first && checkPlace(definitions, first);
    if (first === undefined || place === undefined) continue;
    const found = await countFailures(client, place, {
      school,
      id: first.collection,
      year: first.year,
      waived: first.waived,
    });
    for (const one of ofTable) {
      const { id, fields } = one;
      const ofRows = found.bySubmission.get(place.table.shape === 'record' ? null : id) ?? none;
      const once = found.ofTable.filter(
        ({ test }) => fields === null || test.fields.some((name) => fields.includes(name)),
      );
      once.push(...sharedUnconfirmed(place, one));
      const errors = once.filter(({ test }) => test.severity === 'error').length;
      counts.set(id, { errors: ofRows.errors + errors, warnings: ofRows.warnings + once.length - errors });
    }
  }
  return counts;
}
