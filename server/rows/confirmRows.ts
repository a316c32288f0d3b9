import type { Pool } from 'pg';
import { stateAfterEdit } from '#schema/review/stateFacts.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { confirmCarried } from '../database/rows/confirmCarried.ts';
import { isUuid } from '../database/rows/isUuid.ts';
import type { LockedSubmission } from '../database/rows/lockSubmission.ts';
import { recordChanges } from '../database/rows/recordChanges.ts';
import { type CurrentRow, selectCurrent } from '../database/rows/selectCurrent.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { carryMoves, sharedMark } from './carryMoves.ts';
import type { RowRevision } from './deleteRows.ts';
import { lockedSubmission, mayWriteRow, type OpenSubmission, openSubmission } from './openSubmission.ts';
import type { RowsPlace } from './RowsPlace.ts';
import type { RefusalCode } from './StoredRow.ts';

export interface ConfirmedRows {
  /** Ids of the rows that are confirmed now or said to hold before. */
  readonly confirmed: readonly string[];
  readonly refused: readonly { readonly id: string; readonly code: RefusalCode }[];
}

/**
 * Says that rows carried over from last year hold as they are: those named as they were read, or all of which nobody has
 * said anything. Nothing in them changes but the mark; a row that somebody changed since it was read is refused.
 */
export async function confirmRows(
  pool: Pool,
  viewer: Viewer,
  place: RowsPlace,
  request: { readonly rows: readonly RowRevision[] | 'all'; readonly now: Date },
): Promise<ConfirmedRows> {
  return inTransaction(pool, async (client) => {
    const submission = await lockedSubmission(client, viewer, place);
    const open = openSubmission(viewer, place, submission);
    const { rows } = request;
    const asked = rows === 'all' ? rows : rows.filter(({ id }) => isUuid(id));
    const { condition } = open;
    const confirmed =
      submission.part > 0
        ? await sharedRow(place, submission, asked, () =>
            selectCurrent(client, { ...submission, ...place }, [{ id: submission.id, set: {} }]),
          )
        : await confirmCarried(client, place, submission, {
            rows: asked,
            ownRows: condition.kind === 'ownRows' ? condition : undefined,
          });
    const at = request.now.toISOString();
    const history = confirmed.map(({ id, revision }) => ({
      kind: 'confirmed',
      row: id,
      revision,
      person: viewer.personId,
      at,
      cells: {},
    }));
    await recordChanges(client, submission, history, {
      state: stateAfterEdit(submission.state),
      carry: carryMoves(
        submission,
        confirmed.map(() => 'carried' as const),
        'confirmed',
      ),
    });
    const done = new Set(confirmed.map(({ id }) => id));
    const others = rows === 'all' ? [] : rows.filter(({ id }) => !done.has(id.toLowerCase()));
    if (others.length === 0) return { confirmed: [...done], refused: [] };
    const known = others.filter(({ id }) => isUuid(id));
    const found = await selectCurrent(
      client,
      { ...submission, ...place },
      known.map(({ id }) => ({ id, set: {} })),
    );
    const current = new Map(known.map(({ id }, index) => [id, found[index]?.row]));
    const told = others.map(({ id, revision }) => ({ id, code: codeOf(open, current.get(id), revision) }));
    return {
      confirmed: [...done, ...told.flatMap(({ id, code }) => (code === undefined ? [id] : []))],
      refused: told.flatMap(({ id, code }) => (code === undefined ? [] : [{ id, code }])),
    };
  });
}

/** The row that departments share has no mark of its own; this department's submission has. */
async function sharedRow(
  place: RowsPlace,
  submission: LockedSubmission,
  asked: readonly RowRevision[] | 'all',
  read: () => ReturnType<typeof selectCurrent>,
): Promise<readonly RowRevision[]> {
  if (sharedMark(submission) !== 'carried') return [];
  const row = (await read())[0]?.row;
  if (row === undefined) throw new Error(`${place.table.id} was carried over and has no row`);
  const named =
    asked === 'all' || asked.some(({ id, revision }) => id.toLowerCase() === row.id && revision === row.revision);
  return named ? [{ id: row.id, revision: row.revision }] : [];
}

/** Why a row was not confirmed; `undefined` where there is nothing left to say of it. */
function codeOf(open: OpenSubmission, row: CurrentRow | undefined, revision: number): RefusalCode | undefined {
  const isShared = open.submission.part > 0;
  const isOurs =
    row !== undefined &&
    row.collection === open.submission.collection &&
    (isShared ? row.submission === null : row.submission === open.submission.id);
  if (!isOurs || !mayWriteRow(open, row.values)) return 'ROW_NOT_FOUND';
  const mark = isShared ? sharedMark(open.submission) : row.carried;
  return mark === 'carried' && row.revision !== revision ? 'ROW_CHANGED' : undefined;
}
