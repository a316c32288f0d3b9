import type { Pool } from 'pg';
import { problems } from '#schema/problems/problems.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { selectHistory } from '../database/review/selectHistory.ts';
import { hashOf } from '../database/rows/historyChain.ts';
import { lockSubmission } from '../database/rows/lockSubmission.ts';

/** Whether the chain of changes is whole; otherwise the first change that is not what was recorded. */
export type VerifiedHistory =
  | { readonly ok: true; readonly changes: number }
  | { readonly ok: false; readonly brokenAt: number };

/** Works out the chain of a submission anew and compares every hash, the length and the head. */
export async function verifyHistory(pool: Pool, school: number, id: string): Promise<VerifiedHistory> {
  return inTransaction(pool, async (client) => {
    const submission = await lockSubmission(client, school, id);
    if (submission === undefined) throw problems.notFound({ what: 'submission', id });
    const entries = (await selectHistory(client, school, submission.id)).toReversed();
    let head: Buffer | null = null;
    for (const [at, { hash, facts }] of entries.entries()) {
      head = hashOf(head, facts);
      if (facts.sequence !== at + 1 || !head.equals(hash)) return { ok: false, brokenAt: at + 1 };
    }
    const isWhole =
      entries.length === submission.historyLength &&
      (head === null ? submission.historyHead === null : submission.historyHead?.equals(head) === true);
    return isWhole ? { ok: true, changes: entries.length } : { ok: false, brokenAt: entries.length + 1 };
  });
}
