import type { Pool } from 'pg';
import { stateAfterEdit } from '#schema/review/stateFacts.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { isUuid } from '../database/rows/isUuid.ts';
import { removeRows } from '../database/rows/removeRows.ts';
import { selectChangedSince } from '../database/rows/selectChangedSince.ts';
import { selectDelivered } from '../database/rows/selectDelivered.ts';
import { type CurrentRow, selectCurrent } from '../database/rows/selectCurrent.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { addedCells } from './addedCells.ts';
import { carryMoves } from './carryMoves.ts';
import { changedSinceRead } from './changedSinceRead.ts';
import { lockedSubmission, mayWriteRow, openSubmission } from './openSubmission.ts';
import type { Cells } from './planRow.ts';
import type { RowsPlace } from './RowsPlace.ts';
import type { RefusedRow } from './StoredRow.ts';

/** A row to be deleted, as it was read. */
export interface RowRevision {
  readonly id: string;
  readonly revision: number;
}

export interface DeletedRows {
  readonly deleted: readonly string[];
  readonly refused: readonly RefusedRow[];
}

/** Deletes rows of a submission; what was in them stays in its history. A row that was changed since is kept. */
export async function deleteRows(
  pool: Pool,
  viewer: Viewer,
  place: RowsPlace,
  request: {
    readonly rows: readonly RowRevision[];
    readonly now: Date;
    /** A UUID that the caller gives to this deletion; sent with it once more, it is answered and nothing is done. */
    readonly delivery?: string | undefined;
  },
): Promise<DeletedRows> {
  return inTransaction(pool, async (client) => {
    const submission = await lockedSubmission(client, viewer, place);
    const delivered = await selectDelivered(client, submission, request.delivery, viewer.personId);
    const before = request.rows.flatMap(({ id }) => (delivered.has(id.toLowerCase()) ? [id] : []));
    if (before.length > 0 && before.length === request.rows.length) return { deleted: before, refused: [] };
    const open = openSubmission(viewer, place, submission);
    const asked = new Map(
      request.rows.flatMap((row) =>
        isUuid(row.id) && !delivered.has(row.id.toLowerCase()) ? [[row.id.toLowerCase(), row]] : [],
      ),
    );
    const refused: RefusedRow[] = request.rows.flatMap(({ id }) =>
      isUuid(id) ? [] : [{ id, code: 'ROW_NOT_FOUND', issues: [] }],
    );
    if (submission.part > 0)
      return { deleted: [], refused: request.rows.map(({ id }) => ({ id, code: 'ROW_SHARED', issues: [] })) };
    const wanted = [...asked.values()].map(({ id }) => ({ id, set: {} }));
    const found = wanted.length === 0 ? [] : await selectCurrent(client, { ...submission, ...place }, wanted);
    const rows: CurrentRow[] = [];
    const stale: { readonly row: CurrentRow; readonly revision: number }[] = [];
    for (const [at, { id }] of wanted.entries()) {
      const row = found[at]?.row;
      const revision = asked.get(id.toLowerCase())?.revision;
      const isOurs = row?.id === id.toLowerCase() && row.submission === submission.id;
      if (row === undefined || !isOurs || !mayWriteRow(open, row.values))
        refused.push({ id, code: 'ROW_NOT_FOUND', issues: [] });
      else if (row.revision === revision) rows.push(row);
      else stale.push({ row, revision: revision ?? 0 });
    }
    if (stale.length > 0) {
      const since = await selectChangedSince(
        client,
        submission.school,
        stale.map(({ row, revision }) => ({ row: row.id, revision: Math.min(revision, row.revision) })),
      );
      for (const { row } of stale) {
        const issues = (since.get(row.id) ?? []).map(changedSinceRead);
        refused.push({ id: row.id, code: 'ROW_CHANGED', issues, current: row });
      }
    }
    if (rows.length === 0) return { deleted: before, refused };
    const cells = rows.map(cellsOf);
    await removeRows(
      client,
      { catalogue: place.catalogue, table: place.table, submission },
      {
        rows: rows.map((row) => row.id),
        history: rows.map((row, at) => ({
          kind: 'deleted',
          row: row.id,
          revision: null,
          person: viewer.personId,
          at: request.now.toISOString(),
          cells: cells[at] ?? {},
        })),
        outcome: {
          state: stateAfterEdit(submission.state),
          addedRows: -rows.length,
          addedCells: addedCells(place.table, submission.fields, cells),
          lastPosition: submission.lastPosition,
          delivery: request.delivery,
          carry: carryMoves(
            submission,
            rows.map((row) => row.carried),
            'dropped',
          ),
        },
      },
    );
    return { deleted: [...before, ...rows.map((row) => row.id)], refused };
  });
}

/** Every value of the row, from what it was to nothing. */
function cellsOf(row: CurrentRow): Cells {
  return Object.fromEntries(
    Object.entries(row.values).flatMap(([name, value]) => (value === null ? [] : [[name, [value, null]]])),
  );
}
