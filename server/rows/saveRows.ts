import type { ClientBase, Pool } from 'pg';
import { isEditable, stateAfterEdit } from '#schema/review/stateFacts.ts';
import { compileTable } from '#schema/rules/compileTable.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { postgresProblem } from '../database/postgresProblem.ts';
import { isUuid } from '../database/rows/isUuid.ts';
import { type Current, selectCurrent } from '../database/rows/selectCurrent.ts';
import { type ChangedField, selectChangedSince } from '../database/rows/selectChangedSince.ts';
import type { LockedSubmission } from '../database/rows/lockSubmission.ts';
import type { CarryMoves } from '../database/rows/recordChanges.ts';
import { selectOnceCarried } from '../database/rows/selectOnceCarried.ts';
import { selectDelivered } from '../database/rows/selectDelivered.ts';
import { writeRows } from '../database/rows/writeRows.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { addedCells } from './addedCells.ts';
import { carryMoves } from './carryMoves.ts';
import { contestedFields } from './contestedFields.ts';
import { lockedSubmission, type OpenSubmission, openForSaving, ownSubmission } from './openSubmission.ts';
import { planRow, type RowChange, type RowPlan } from './planRow.ts';
import { withComputed } from './onlyFields.ts';
import { saveAgain } from './saveAgain.ts';
import type { RowsPlace } from './RowsPlace.ts';
import type { RefusedRow, StoredRow } from './StoredRow.ts';

export type { RowChange } from './planRow.ts';

export interface SavedRows {
  readonly saved: readonly StoredRow[];
  readonly refused: readonly RefusedRow[];
}

export interface SaveRequest {
  readonly rows: readonly RowChange[];
  /** The time that the history tells. */
  readonly now: Date;
  /** A UUID that the caller gives to these changes; sent with it once more, they are answered and not stored again. */
  readonly delivery?: string | undefined;
}

/**
 * Stores rows of a submission: the good ones in one transaction, each of the others answered with its faults.
 *
 * A fault of rights or state refuses the batch.
 */
export async function saveRows(pool: Pool, viewer: Viewer, place: RowsPlace, request: SaveRequest): Promise<SavedRows> {
  // An id that another submission takes in the same moment is found by the second look.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await inTransaction(pool, (client) => saveBatch(client, viewer, place, request));
    } catch (error) {
      if (error instanceof IdTaken) continue;
      const issues = issuesOf(error, place, request.rows);
      if (issues === undefined) throw error;
      const { rows } = request;
      const [only] = rows;
      if (rows.length === 1 && only !== undefined)
        return { saved: [], refused: [{ id: only.id, code: 'ROW_INVALID', issues }] };
      // The database does not say which row it refuses: halves are stored apart until it stands alone.
      const middle = Math.ceil(rows.length / 2);
      const first = await saveRows(pool, viewer, place, { ...request, rows: rows.slice(0, middle) });
      const second = await saveRows(pool, viewer, place, { ...request, rows: rows.slice(middle) });
      return { saved: [...first.saved, ...second.saved], refused: [...first.refused, ...second.refused] };
    }
  }
  throw new Error('The ids of new rows were taken again and again');
}

/** What is wrong with a value that the table takes from nobody, such as a computed one out of its bounds. */
function issuesOf(error: unknown, place: RowsPlace, rows: readonly RowChange[]): readonly Issue[] | undefined {
  if (error instanceof Error && 'code' in error && error.code === '54000') return tooLongToFind(rows);
  const refusal = postgresProblem(error, place.definitions);
  const issues = refusal?.code === 'VALUES_REFUSED' ? refusal.details['issues'] : undefined;
  return Array.isArray(issues) ? (issues as readonly Issue[]) : undefined;
}

/** An index takes a third of a page: so many characters fit whatever they are. */
const indexed = 500;

/** Texts of keys and references that no index takes; PostgreSQL does not say which they are. */
function tooLongToFind(rows: readonly RowChange[]): readonly Issue[] | undefined {
  const issues = rows.flatMap((row) =>
    Object.entries(asWanted(row).set).flatMap(([field, value]): Issue[] =>
      typeof value === 'string' && value.length > indexed
        ? [{ code: 'tooLong', field, details: { length: value.length, maxLength: indexed } }]
        : [],
    ),
  );
  return issues.length === 0 ? undefined : issues;
}

class IdTaken extends Error {}

async function saveBatch(
  client: ClientBase,
  viewer: Viewer,
  place: RowsPlace,
  request: SaveRequest,
): Promise<SavedRows> {
  const locked = await lockedSubmission(client, viewer, place);
  const delivered = await selectDelivered(client, locked, request.delivery, viewer.personId);
  if (delivered.size === 0) {
    const open = openForSaving(viewer, place, locked);
    return saveNew(client, viewer, place, { ...request, open });
  }
  const own = ownSubmission(viewer, place, locked);
  const open = locked.reopened === null || isEditable(locked.state) ? own : openForSaving(viewer, place, locked);
  const { again, rest } = await saveAgain(client, place, { rows: request.rows, open, delivered });
  if (rest.length === 0) return again;
  if (!isEditable(locked.state) && locked.reopened === null)
    return { ...again, refused: [...again.refused, ...rest.map(closed)] };
  const others = await saveNew(client, viewer, place, { ...request, rows: rest, open });
  return { saved: [...again.saved, ...others.saved], refused: [...again.refused, ...others.refused] };
}

async function saveNew(
  client: ClientBase,
  viewer: Viewer,
  place: RowsPlace,
  request: SaveRequest & { readonly open: OpenSubmission },
): Promise<SavedRows> {
  const { open } = request;
  const { submission } = open;
  const refused: RefusedRow[] = [];
  const changes: RowChange[] = [];
  const seen = new Set<string>();
  for (const change of request.rows) {
    const id = change.id.toLowerCase();
    if (!isUuid(id)) refused.push({ id: change.id, code: 'ROW_INVALID', issues: [{ code: 'notAnId', details: {} }] });
    else if (seen.has(id))
      refused.push({ id: change.id, code: 'ROW_INVALID', issues: [{ code: 'twiceInBatch', details: {} }] });
    else changes.push(change);
    seen.add(id);
  }
  if (changes.length === 0) return { saved: [], refused };

  const found = await selectCurrent(client, { ...submission, ...place }, changes.map(asWanted));
  const since = await changesSince(client, open, changes, found);
  const saved: StoredRow[] = [];
  const written: Extract<RowPlan, { kind: 'written' }>[] = [];
  for (const [at, change] of changes.entries()) {
    const current = found[at];
    if (current === undefined) continue;
    const contested = contestedFields(change, current.row, since.get(current.row?.id ?? ''), submission);
    const plan = planRow(place, open, change, { ...current, contested });
    if (plan.kind === 'refused') refused.push(plan.refused);
    else saved.push(plan.stored);
    if (plan.kind === 'written') written.push(plan);
  }
  if (written.length === 0) return { saved, refused };

  const news = written.filter((row) => row.isNew);
  const restored = await restoredRows(
    client,
    submission,
    news.map((row) => row.stored.id),
  );
  const position = new Map(news.map((row, at) => [row.stored.id, submission.lastPosition + at + 1]));
  const stored = await writeRows(
    client,
    {
      catalogue: place.catalogue,
      table: place.table,
      submission,
      only: open.only && [...fieldsToWrite(place, open.only)],
    },
    {
      rows: written.map(({ stored: row }) => ({
        ...row,
        position: position.get(row.id) ?? 0,
        carried: restored.has(row.id) ? 'changed' : row.carried,
      })),
      history: written.map(({ stored: row, isNew, cells }) => ({
        kind: isNew ? 'created' : 'changed',
        row: row.id,
        revision: row.revision,
        person: viewer.personId,
        at: request.now.toISOString(),
        cells,
      })),
      outcome: {
        state: stateAfterEdit(submission.state),
        addedRows: news.length,
        addedCells: addedCells(
          place.table,
          submission.fields,
          written.map((row) => row.cells),
        ),
        lastPosition: submission.lastPosition + news.length,
        delivery: request.delivery,
        carry: withRestored(
          carryMoves(
            submission,
            written.map((row) => row.carriedBefore),
            'changed',
          ),
          restored.size,
        ),
      },
    },
  );
  if (stored !== written.length) throw new IdTaken();
  return { saved, refused };
}

/** Rows that come back after they were dropped: taking a deletion back makes the row anew under its id. */
async function restoredRows(
  client: ClientBase,
  submission: LockedSubmission,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  return submission.droppedRows === 0 || ids.length === 0 ? new Set() : selectOnceCarried(client, submission, ids);
}

/** What a submission that is reopened for some fields lets through. */
function fieldsToWrite({ table, catalogue, definitions }: RowsPlace, only: readonly string[]): ReadonlySet<string> {
  return withComputed(compileTable(table, { catalogue, codeLists: definitions.codeLists }).computed, only);
}

function withRestored({ confirmed, changed, dropped }: CarryMoves, restored: number): CarryMoves {
  return { confirmed, changed: changed + restored, dropped: dropped - restored };
}

function closed({ id }: RowChange): RefusedRow {
  return { id, code: 'SUBMISSION_NOT_EDITABLE', issues: [] };
}

function asWanted(change: RowChange): { id: string; set: Readonly<Record<string, unknown>> } {
  const set = change.set;
  return { id: change.id, set: typeof set === 'object' && set !== null ? (set as Record<string, unknown>) : {} };
}

/** What happened to the rows that were not read as they stand; asked only where there are such. */
async function changesSince(
  client: ClientBase,
  { submission }: OpenSubmission,
  changes: readonly RowChange[],
  found: readonly Current[],
): Promise<ReadonlyMap<string, readonly ChangedField[]>> {
  const outdated = changes.flatMap((change, at) => {
    const row = found[at]?.row;
    const revision = change.revision ?? 0;
    const isOlder = row !== undefined && Number.isSafeInteger(revision) && revision > 0 && revision < row.revision;
    return isOlder ? [{ row: row.id, revision }] : [];
  });
  return selectChangedSince(client, submission.school, outdated);
}
