import type { ClientBase, Pool } from 'pg';
import { stateAfterEdit } from '#schema/review/stateFacts.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { postgresProblem } from '../database/postgresProblem.ts';
import { isUuid } from '../database/rows/isUuid.ts';
import { type Current, selectCurrent } from '../database/rows/selectCurrent.ts';
import { type ChangedSince, selectChangedSince } from '../database/rows/selectChangedSince.ts';
import { writeRows } from '../database/rows/writeRows.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { addedCells } from './addedCells.ts';
import { type OpenSubmission, openSubmission } from './openSubmission.ts';
import { type Cells, isChange, planRow, type RowChange } from './planRow.ts';
import type { RowsPlace } from './RowsPlace.ts';
import type { RefusedRow, StoredRow } from './StoredRow.ts';

export type { RowChange } from './planRow.ts';

export interface SavedRows {
  readonly saved: readonly StoredRow[];
  readonly refused: readonly RefusedRow[];
}

/**
 * Stores rows of a submission: the good ones in one transaction, each of the others answered with its faults.
 *
 * A fault of rights or state refuses the batch. `now` is the time that the history tells.
 */
export async function saveRows(
  pool: Pool,
  viewer: Viewer,
  place: RowsPlace,
  request: { readonly rows: readonly RowChange[]; readonly now: Date },
): Promise<SavedRows> {
  // An id that another submission takes in the same moment is found by the second look.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return await inTransaction(pool, (client) => saveBatch(client, viewer, place, request));
    } catch (error) {
      if (error instanceof IdTaken) continue;
      const issues = issuesOf(error, place, request.rows);
      if (issues === undefined) throw error;
      const { rows, now } = request;
      const [only] = rows;
      if (rows.length === 1 && only !== undefined)
        return { saved: [], refused: [{ id: only.id, code: 'ROW_INVALID', issues }] };
      // The database does not say which row it refuses: halves are stored apart until it stands alone.
      const middle = Math.ceil(rows.length / 2);
      const first = await saveRows(pool, viewer, place, { rows: rows.slice(0, middle), now });
      const second = await saveRows(pool, viewer, place, { rows: rows.slice(middle), now });
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
  request: { readonly rows: readonly RowChange[]; readonly now: Date },
): Promise<SavedRows> {
  const open = await openSubmission(client, viewer, place);
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
  const written: { stored: StoredRow; isNew: boolean; cells: Cells }[] = [];
  for (const [at, change] of changes.entries()) {
    const current = found[at];
    if (current === undefined) continue;
    const changed = current.row && since.get(current.row.id);
    const plan = planRow(place, open, change, {
      ...current,
      isStale: isStale(open, change, current, changed),
      changedSince: changed?.fields ?? [],
    });
    if (plan.kind === 'refused') refused.push(plan.refused);
    else saved.push(plan.stored);
    if (plan.kind === 'written') written.push(plan);
  }
  if (written.length === 0) return { saved, refused };

  const news = written.filter((row) => row.isNew);
  const position = new Map(news.map((row, at) => [row.stored.id, submission.lastPosition + at + 1]));
  const stored = await writeRows(
    client,
    { catalogue: place.catalogue, table: place.table, submission },
    {
      rows: written.map((row) => ({ ...row.stored, position: position.get(row.stored.id) ?? 0 })),
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
      },
    },
  );
  if (stored !== written.length) throw new IdTaken();
  return { saved, refused };
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
): Promise<ReadonlyMap<string, ChangedSince>> {
  const outdated = changes.flatMap((change, at) => {
    const row = found[at]?.row;
    const revision = change.revision ?? 0;
    return row === undefined || !Number.isSafeInteger(revision) || revision === row.revision
      ? []
      : [{ row: row.id, revision: Math.max(0, Math.min(revision, row.revision)) }];
  });
  const known = outdated.filter(({ revision }) => revision > 0);
  if (known.length === 0) return new Map();
  const since = await selectChangedSince(client, submission.school, submission.id, known);
  return new Map(since.map((one) => [one.row, one]));
}

/** Whether what the caller knows of the row is outdated. Of a shared row only the caller's own part counts. */
function isStale(
  { submission }: OpenSubmission,
  change: RowChange,
  { row }: Current,
  changed: ChangedSince | undefined,
): boolean {
  if (row === undefined) return false;
  const part = submission.part > 0 ? submission.fields : null;
  if (isChange(change)) {
    if (change.revision === row.revision) return false;
    return part === null || row.id !== change.id.toLowerCase() || changed === undefined || changed.byOwn;
  }
  // A new row that is there already: the same request once more, or another department was first.
  if (row.id === change.id.toLowerCase()) return row.revision > 1;
  return (
    submission.part > 0 &&
    Object.entries(row.values).some(([name, value]) => value !== null && (part?.includes(name) ?? true))
  );
}
