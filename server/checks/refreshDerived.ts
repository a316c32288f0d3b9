import type { PoolClient } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { refreshStatement } from '../database/checks/refreshStatement.ts';
import { statementValues } from '../database/checks/selectFailures.ts';
import { selectSubmission } from '../database/checks/selectSubmission.ts';
import { checkPlace } from './checkPlace.ts';

/**
 * Brings the copies and computed values of a submission's rows up to date in one statement, and returns how many
 * rows changed. The caller holds the submission's lock and sees to it that it may still be changed. Revisions stay:
 * nobody types these fields, so that nobody's edit is outdated by it.
 */
export async function refreshDerived(
  client: PoolClient,
  definitions: Definitions,
  school: number,
  id: string,
): Promise<number> {
  const submission = await selectSubmission(client, school, id);
  const place = submission && checkPlace(definitions, submission);
  const statement = place && refreshStatement(place);
  if (submission === undefined || place === undefined || statement === undefined) return 0;
  const values = await statementValues(client, place, submission);
  const { rowCount } = await client.query(statement, [...values]);
  return rowCount ?? 0;
}
