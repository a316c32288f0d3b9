import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { problems } from '#schema/problems/problems.ts';
import { insertFile, type StoredFile } from '../database/evidence/insertFile.ts';
import { selectFileNames } from '../database/evidence/selectFileNames.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { recordChanges } from '../database/rows/recordChanges.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { fileName } from './fileName.ts';
import { historyName } from './historyName.ts';
import { mediaTypeOf } from './mediaTypeOf.ts';
import { type FilePlace, openRow, rowsPlace } from './openRow.ts';

/** Files that one field of a row may carry, or the row itself. */
const most = 20;

/** Attaches a file to a row of a submission that the viewer may write to. Its size was limited when it came in. */
export async function storeFile(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  file: FilePlace & { readonly name: string; readonly content: Buffer; readonly now: Date },
): Promise<StoredFile> {
  const rows = await rowsPlace(pool, viewer, definitions, file.submission);
  return inTransaction(pool, async (client) => {
    const { submission } = await openRow(client, viewer, rows, file);
    const name = fileName(file.name);
    if (name === undefined) throw problems.fileRefused({ reason: 'name' });
    if (file.content.length === 0) throw problems.fileRefused({ reason: 'empty' });
    const mediaType = mediaTypeOf(file.content);
    if (mediaType === undefined) throw problems.fileRefused({ reason: 'type' });
    const names = await selectFileNames(client, viewer.school, file);
    if (names.length >= most) throw problems.fileRefused({ reason: 'tooMany' });
    const stored = await insertFile(client, {
      school: viewer.school,
      submission: submission.id,
      table: rows.table.name,
      row: file.row,
      field: file.field,
      name,
      mediaType,
      content: file.content,
      person: viewer.personId,
      at: file.now,
    });
    const change = {
      kind: 'changed',
      row: file.row.toLowerCase(),
      revision: null,
      person: viewer.personId,
      at: file.now.toISOString(),
      cells: { [historyName(rows.table, file.field)]: [names.length === 0 ? null : names, [...names, name]] as const },
    };
    await recordChanges(client, submission, [change], {});
    return stored;
  });
}
