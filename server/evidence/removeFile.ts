import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { deleteFile } from '../database/evidence/deleteFile.ts';
import { selectFile } from '../database/evidence/selectFile.ts';
import { selectFileNames } from '../database/evidence/selectFileNames.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { recordChanges } from '../database/rows/recordChanges.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { historyName } from './historyName.ts';
import { openRow, rowsPlace } from './openRow.ts';
import { requireFile } from './requireFile.ts';

/** Takes a file from a row of a submission that the viewer may write to. One that the viewer may not see is not found. */
export async function removeFile(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  asked: { readonly id: string; readonly now: Date },
): Promise<void> {
  const { file } = await requireFile(pool, viewer, definitions, asked.id);
  const rows = await rowsPlace(pool, viewer, definitions, file.submission);
  await inTransaction(pool, async (client) => {
    const { submission } = await openRow(client, viewer, rows, file);
    // Another request may have removed it while this one waited for the lock.
    if ((await selectFile(client, viewer.school, file.id)) === undefined)
      throw problems.notFound({ what: 'file', id: file.id });
    const before = await selectFileNames(client, viewer.school, file);
    await deleteFile(client, viewer.school, file.id);
    const after = await selectFileNames(client, viewer.school, file);
    const change = {
      kind: 'changed',
      row: file.row,
      revision: null,
      person: viewer.personId,
      at: asked.now.toISOString(),
      cells: { [historyName(rows.table, file.field)]: [before, after.length === 0 ? null : after] as const },
    };
    await recordChanges(client, submission, [change], {});
  });
}
