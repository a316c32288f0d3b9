import type { ClientBase } from 'pg';
import { selectCurrent } from '../database/rows/selectCurrent.ts';
import { mayWriteRow, type OpenSubmission } from './openSubmission.ts';
import type { RowChange } from './planRow.ts';
import type { RowsPlace } from './RowsPlace.ts';
import type { RefusedRow, StoredRow } from './StoredRow.ts';

interface Again {
  readonly again: { readonly saved: readonly StoredRow[]; readonly refused: readonly RefusedRow[] };
  /** Rows that the delivery did not store: they were refused then. */
  readonly rest: readonly RowChange[];
}

/**
 * Answers a delivery of which something is stored already: those rows as they stand now, whatever became of them and of
 * the submission since.
 */
export async function saveAgain(
  client: ClientBase,
  place: RowsPlace,
  request: {
    readonly rows: readonly RowChange[];
    readonly open: OpenSubmission;
    readonly delivered: ReadonlySet<string>;
  },
): Promise<Again> {
  const { open, delivered } = request;
  // The one row of a record is stored under the id that was first.
  const isOfIt = ({ id }: RowChange): boolean => place.table.shape === 'record' || delivered.has(id.toLowerCase());
  const repeated = request.rows.filter(isOfIt);
  const wanted = repeated.map(({ id }) => ({ id, set: {} }));
  const found = await selectCurrent(client, { ...open.submission, ...place }, wanted);
  const saved: StoredRow[] = [];
  const refused: RefusedRow[] = [];
  for (const [at, { id }] of repeated.entries()) {
    const row = found[at]?.row;
    if (row === undefined || !mayWriteRow(open, row.values)) refused.push({ id, code: 'ROW_NOT_FOUND', issues: [] });
    else saved.push({ id: row.id, revision: row.revision, values: row.values });
  }
  return { again: { saved, refused }, rest: request.rows.filter((change) => !isOfIt(change)) };
}
