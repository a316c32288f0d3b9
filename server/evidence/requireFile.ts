import type { Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { carriesFiles } from '#schema/definition/carriesFiles.ts';
import type { Field } from '#schema/definition/Field.ts';
import type { Table } from '#schema/definition/Table.ts';
import { problems } from '#schema/problems/problems.ts';
import { isSent } from '#schema/review/stateFacts.ts';
import { shownIn } from '../database/reading/cells.ts';
import { type FileFacts, selectFile } from '../database/evidence/selectFile.ts';
import { selectOwnsRow } from '../database/evidence/selectOwnsRow.ts';
import type { RowCondition } from '../policies/RowCondition.ts';
import { tablePolicy } from '../policies/tablePolicy.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { readCollections } from '../review/readCollection.ts';

/** A file that the viewer may see, and where it belongs. */
export interface FoundFile {
  readonly file: FileFacts;
  readonly catalogue: Catalogue;
  readonly table: Table;
  /** Absent where it belongs to the row as a whole. */
  readonly field: Field | undefined;
}

/** Finds a file whose row and field the viewer may see; any other is not there. */
export async function requireFile(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  id: string,
): Promise<FoundFile> {
  const [file, collections] = await Promise.all([
    selectFile(pool, viewer.school, id),
    readCollections(pool, viewer, definitions),
  ]);
  const collection = collections.find((one) => one.facts.id === file?.collection);
  const table = collection?.catalogue.tables.find((one) => one.name === file?.table);
  const field = table?.fields.find((one) => one.name === file?.field);
  const isKnown = table !== undefined && file !== undefined && carriesFiles(table, file.field);
  if (isKnown && collection !== undefined) {
    const { catalogue } = collection;
    const policy = tablePolicy(viewer, catalogue, collection.facts.plan, table);
    const conditions = shownIn(policy, { name: file.field }) ?? policy.rows;
    if (await someHolds(pool, viewer, { file, catalogue, table, field }, conditions))
      return { file, catalogue, table, field };
  }
  throw problems.notFound({ what: 'file', id });
}

async function someHolds(
  pool: Pool,
  viewer: Viewer,
  { file, catalogue, table }: FoundFile,
  conditions: readonly RowCondition[],
): Promise<boolean> {
  for (const condition of conditions) {
    if (condition.kind === 'all') return true;
    if (condition.kind === 'sent' && file.submissions.every(({ state }) => isSent(state))) return true;
    if (
      condition.kind === 'departments' &&
      file.submissions.some(({ department }) => condition.departments.includes(department))
    )
      return true;
    if (condition.kind === 'ownRows') {
      const owner = { field: condition.field, staffNo: condition.staffNo };
      if (await selectOwnsRow(pool, { catalogue, table, school: viewer.school, row: file.row }, owner)) return true;
    }
  }
  return false;
}
