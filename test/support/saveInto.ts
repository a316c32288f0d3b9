import type { Viewer } from '#server/policies/Viewer.ts';
import { type RowChange, saveRows, type SavedRows } from '#server/rows/saveRows.ts';
import type { Harbour } from './openHarbour.ts';
import { tableIn } from './tableIn.ts';

export type Save = (
  viewer: Viewer,
  table: string,
  submission: string,
  rows: readonly RowChange[],
) => Promise<SavedRows>;

/** Saves rows of the harbour as a person would on one fixed day. */
export function saveInto(harbour: Harbour): Save {
  const { definitions, catalogue, database } = harbour;
  const now = new Date('2023-10-10T08:00:00.000Z');
  return (viewer, name, submission, rows) =>
    saveRows(
      database.pool,
      viewer,
      { definitions, catalogue, table: tableIn(catalogue, name), submission },
      { rows, now },
    );
}

/** What the submission's own row says of it. */
export async function stateIn(harbour: Harbour, submission: string): Promise<unknown> {
  const { rows } = await harbour.database.pool.query(
    `select state, row_count as "rows", filled_cells as cells, history_length as history
     from platform.submission where id = $1`,
    [submission],
  );
  return rows[0];
}
