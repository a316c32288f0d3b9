import type { ClientBase } from 'pg';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import { chain, type HistoryDraft } from './historyChain.ts';
import type { LockedSubmission } from './lockSubmission.ts';
import { rowsChanged } from './rowsChanged.ts';

/** By how much the counts of rows carried over from last year change. */
export interface CarryMoves {
  readonly confirmed: number;
  readonly changed: number;
  readonly dropped: number;
}

/** What a batch makes of a submission. */
export interface BatchOutcome {
  readonly state: SubmissionState;
  readonly addedRows: number;
  readonly addedCells: number;
  readonly lastPosition: number;
  /** Under what id the caller delivered the batch. */
  readonly delivery?: string | undefined;
  readonly carry?: CarryMoves;
}

/** The part of every writing statement that `recordedValues` are the first sixteen parameters of: history recorded, counts and chain of the submission moved on, the delivery noted. */
export const recorded = `
  recorded as (
    insert into platform.row_change (school_id, submission_id, sequence, kind, row_id, revision, person_id, at, cells, hash)
    select $1, $2, h.sequence, h.kind, h."row", h.revision, h.person, h.at, h.cells, decode(h.hash, 'hex')
    from json_to_recordset($3) h(sequence integer, kind text, "row" uuid, revision integer, person integer,
      at timestamptz, cells jsonb, hash text)),
  delivered as (
    insert into platform.delivery (school_id, submission_id, delivery, first_change, last_change, person_id, at)
    select $1, $2, $11, $12, $9, $13, $14 where $11::uuid is not null),
  announced as (select pg_notify('server_event', event) from unnest($15::text[]) event),
  others as (
    update platform.submission set row_count = row_count + $6 where school_id = $1 and id = any($4)),
  counted as (
    update platform.submission set state = $5, row_count = row_count + $6, filled_cells = filled_cells + $7,
      last_position = $8, history_length = $9, history_head = $10, confirmed_rows = confirmed_rows + ($16::integer[])[1],
      changed_rows = changed_rows + ($16::integer[])[2], dropped_rows = dropped_rows + ($16::integer[])[3]
    where school_id = $1 and id = $2)`;

export function recordedValues(
  submission: LockedSubmission,
  history: readonly HistoryDraft[],
  outcome: BatchOutcome,
): readonly unknown[] {
  const { entries, head } = chain(submission, history);
  return [
    submission.school,
    submission.id,
    JSON.stringify(entries),
    submission.siblings,
    outcome.state,
    outcome.addedRows,
    outcome.addedCells,
    outcome.lastPosition,
    submission.historyLength + entries.length,
    head,
    outcome.delivery ?? null,
    submission.historyLength + 1,
    history[0]?.person ?? null,
    history[0]?.at ?? null,
    rowsChanged(submission, entries, outcome.delivery),
    [outcome.carry?.confirmed ?? 0, outcome.carry?.changed ?? 0, outcome.carry?.dropped ?? 0],
  ];
}

/** Records changes that are stored already, and returns the submission as it is then. */
export async function recordChanges(
  client: ClientBase,
  submission: LockedSubmission,
  history: readonly HistoryDraft[],
  outcome: Partial<BatchOutcome>,
): Promise<LockedSubmission> {
  if (history.length === 0) return submission;
  const { state, lastPosition } = submission;
  const { addedCells = 0 } = outcome;
  const values = recordedValues(submission, history, { state, addedRows: 0, addedCells, lastPosition, ...outcome });
  await client.query(`with ${recorded} select 1 from announced`, [...values]);
  const { entries, head } = chain(submission, history);
  return {
    ...submission,
    state: outcome.state ?? state,
    filledCells: submission.filledCells + addedCells,
    historyLength: submission.historyLength + entries.length,
    historyHead: head,
  };
}
