import type { ClientBase, Pool } from 'pg';
import { carriesFiles, wholeRow } from '#schema/definition/carriesFiles.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { selectSubmission } from '../database/review/selectSubmissions.ts';
import { isUuid } from '../database/rows/isUuid.ts';
import { selectCurrent } from '../database/rows/selectCurrent.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { readCollections } from '../review/readCollection.ts';
import { lockedSubmission, mayWriteRow, openSubmission, type OpenSubmission } from '../rows/openSubmission.ts';
import type { RowsPlace } from '../rows/RowsPlace.ts';

/** Where in a row files are attached or taken away: the name of a field, or `_row`. */
export interface FilePlace {
  readonly submission: string;
  readonly row: string;
  readonly field: string;
}

/** The definitions that a submission goes by; asked before the transaction, for they do not change with the state. */
export async function rowsPlace(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  submission: string,
): Promise<RowsPlace> {
  const [facts, collections] = await Promise.all([
    selectSubmission(pool, viewer.school, submission),
    readCollections(pool, viewer, definitions),
  ]);
  const catalogue = collections.find((one) => one.facts.id === facts?.collection)?.catalogue;
  const table = catalogue?.tables.find((one) => one.name === facts?.table);
  if (catalogue === undefined || table === undefined) throw problems.notFound({ what: 'submission', id: submission });
  return { definitions, catalogue, table, submission };
}

/** Locks the submission for a change of the files of one of its rows, which the viewer may write. */
export async function openRow(
  client: ClientBase,
  viewer: Viewer,
  rows: RowsPlace,
  place: FilePlace,
): Promise<OpenSubmission> {
  const open = openSubmission(viewer, rows, await lockedSubmission(client, viewer, rows));
  const { submission } = open;
  if (!carriesFiles(rows.table, place.field)) throw problems.fileRefused({ reason: 'field' });
  if (submission.fields !== null && place.field !== wholeRow && !submission.fields.includes(place.field))
    throw problems.fileRefused({ reason: 'otherPart' });
  const id = place.row.toLowerCase();
  const [found] = isUuid(id) ? await selectCurrent(client, { ...submission, ...rows }, [{ id, set: {} }]) : [];
  const row = found?.row;
  const isOurs =
    row?.id === id &&
    row.collection === submission.collection &&
    row.submission === (submission.part > 0 ? null : submission.id);
  if (row === undefined || !isOurs || !mayWriteRow(open, row.values))
    throw problems.notFound({ what: 'row', id: place.row });
  return open;
}
