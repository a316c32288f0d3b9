import type { PoolClient } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import { refreshStatement } from '../database/checks/refreshStatement.ts';
import { statementValues } from '../database/checks/selectFailures.ts';
import { selectSubmission } from '../database/checks/selectSubmission.ts';
import type { LockedSubmission } from '../database/rows/lockSubmission.ts';
import { recordChanges } from '../database/rows/recordChanges.ts';
import { addedCells } from '../rows/addedCells.ts';
import type { Cells } from '../rows/planRow.ts';
import { sameValue } from '../rows/sameValue.ts';
import { checkPlace } from './checkPlace.ts';

/**
 * Brings the copies and computed values of a submission's rows up to date in one statement, records what changed, and
 * returns the submission with its longer history. The caller holds its lock and sees to it that it may still be
 * changed. Revisions stay: nobody types these fields, so that nobody's edit is outdated by it.
 */
export async function refreshDerived(
  client: PoolClient,
  definitions: Definitions,
  submission: LockedSubmission,
  now: Date,
): Promise<{ readonly submission: LockedSubmission; readonly rows: number }> {
  const checked = await selectSubmission(client, submission.school, submission.id);
  const place = checked && checkPlace(definitions, checked);
  const statement = place && refreshStatement(place);
  if (checked === undefined || place === undefined || statement === undefined) return { submission, rows: 0 };
  const values = await statementValues(client, place, checked);
  const { rows } = await client.query<Record<string, Value> & { _id: string }>(statement.text, [...values]);
  const cells = rows.map((row) => cellsOf(row, statement.fields));
  const history = rows.map((row, at) => ({
    kind: 'derived',
    row: row._id,
    revision: null,
    person: null,
    at: now.toISOString(),
    cells: cells[at] ?? {},
  }));
  const added = addedCells(place.table, submission.fields, cells);
  return { submission: await recordChanges(client, submission, history, { addedCells: added }), rows: rows.length };
}

function cellsOf(row: Readonly<Record<string, Value>>, fields: readonly string[]): Cells {
  const cells: Record<string, readonly [Value, Value]> = {};
  for (const [at, name] of fields.entries()) {
    const from = row[`_from${at}`] ?? null;
    const to = row[`_to${at}`] ?? null;
    if (!sameValue(from, to)) cells[name] = [from, to];
  }
  return cells;
}
