import type { Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Plan } from '#schema/definition/Plan.ts';
import { Problem } from '#schema/problems/problem.ts';
import { isOpen, phaseOf } from '#schema/review/phases.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { moveSubmission } from '../review/moveSubmission.ts';
import type { Random } from './Random.ts';

interface DraftSubmission {
  readonly id: string;
  readonly table: string;
  readonly department: string;
  readonly version: number;
}

const shareSent = 25;

/**
 * Sends what the collectors would have sent by today: all of a phase that others wait for, some of the rest. What is
 * held back by faults stays a draft. Returns how many were sent.
 */
export async function sendSome(
  pool: Pool,
  place: { readonly definitions: Definitions; readonly catalogue: Catalogue; readonly collection: number },
  plan: Plan,
  collectors: ReadonlyMap<string, Viewer>,
  random: Random,
): Promise<number> {
  const { rows } = await pool.query<DraftSubmission>(
    `select id, table_name as "table", department, version from platform.submission
     where collection_id = $1 and state = 'draft' order by table_name, part, department`,
    [place.collection],
  );
  const awaited = new Set(plan.phases.flatMap((phase) => phase.after));
  const today = new Date().toISOString().slice(0, 10);
  let sent = 0;
  for (const isAwaited of [true, false]) {
    for (const submission of rows) {
      const table = place.catalogue.tables.find((one) => one.name === submission.table);
      const phase = table && phaseOf(plan, table);
      const viewer = collectors.get(submission.department);
      if (phase === undefined || viewer === undefined || awaited.has(phase.id) !== isAwaited) continue;
      if (!isAwaited && !random.chance(shareSent)) continue;
      const now = isOpen(phase, today) ? new Date() : new Date(`${phase.closes}T04:00:00Z`);
      try {
        await moveSubmission(pool, viewer, place.definitions, {
          submission: submission.id,
          move: 'submit',
          version: submission.version,
          now,
        });
        sent += 1;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    }
  }
  return sent;
}
