import type { ClientBase } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import { relationOf } from './Column.ts';
import type { HistoryDraft } from './historyChain.ts';
import type { LockedSubmission } from './lockSubmission.ts';
import { type BatchOutcome, recorded, recordedValues } from './recordChanges.ts';

/** Removes rows of a submission with the files that they carry, records it and moves the submission's counts, in one statement. */
export async function removeRows(
  client: ClientBase,
  place: { readonly catalogue: Catalogue; readonly table: Table; readonly submission: LockedSubmission },
  batch: {
    readonly rows: readonly string[];
    readonly history: readonly HistoryDraft[];
    readonly outcome: BatchOutcome;
  },
): Promise<void> {
  const { submission } = place;
  await client.query(
    `with ${recorded},
     files as (delete from platform.file where school_id = $1 and row_id = any($17)),
     removed as (delete from ${relationOf(place.catalogue, place.table)}
       where school_id = $1 and _submission_id = $2 and _id = any($17))
     select 1 from announced`,
    [...recordedValues(submission, batch.history, batch.outcome), batch.rows],
  );
}
