import type { ClientBase } from 'pg';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import { chain, type HistoryDraft } from '../rows/historyChain.ts';
import type { LockedSubmission } from '../rows/lockSubmission.ts';

/** Moves a locked submission to another state and records it in its chain. */
export async function updateState(
  client: ClientBase,
  submission: LockedSubmission,
  state: SubmissionState,
  by: Pick<HistoryDraft, 'person' | 'at'>,
): Promise<void> {
  const { entries, head } = chain(submission, [
    { ...by, kind: 'moved', row: null, revision: null, cells: { state: [submission.state, state] } },
  ]);
  await client.query(
    `with recorded as (
      insert into platform.row_change (school_id, submission_id, sequence, kind, row_id, revision, person_id, at, cells, hash)
      select $1, $2, h.sequence, h.kind, null, null, h.person, h.at, h.cells, decode(h.hash, 'hex')
      from json_to_recordset($3) h(sequence integer, kind text, person integer, at timestamptz, cells jsonb, hash text))
     update platform.submission set state = $4, version = version + 1, history_length = $5, history_head = $6
     where school_id = $1 and id = $2`,
    [submission.school, submission.id, JSON.stringify(entries), state, submission.historyLength + 1, head],
  );
}
