import type { ClientBase } from 'pg';
import type { HistoryDraft } from '../rows/historyChain.ts';
import type { LockedSubmission } from '../rows/lockSubmission.ts';
import { recordChanges } from '../rows/recordChanges.ts';

/** Locks a submission again that was reopened for some fields, and records it in its chain. */
export async function closeReopened(
  client: ClientBase,
  submission: LockedSubmission,
  by: Pick<HistoryDraft, 'person' | 'at'>,
): Promise<void> {
  await client.query(
    'update platform.submission set reopened = null, version = version + 1 where school_id = $1 and id = $2',
    [submission.school, submission.id],
  );
  const cells = { reopened: [submission.reopened, null] as const };
  await recordChanges(client, submission, [{ ...by, kind: 'moved', row: null, revision: null, cells }], {});
}
