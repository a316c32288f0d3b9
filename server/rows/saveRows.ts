import type { Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { CodeList } from '#schema/definition/CodeList.ts';
import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { placeTable } from '#schema/fields/placeTable.ts';
import { problems } from '#schema/problems/problems.ts';
import { readRow } from '#schema/rows/readRow.ts';

export interface RowChange {
  readonly id: string;
  /** The revision read; absent for a new row. */
  readonly revision?: number | null;
  readonly set: unknown;
}

export interface SavedRow {
  readonly id: string;
  readonly revision: number;
}

interface Submitted {
  readonly id: string;
  readonly schoolId: number;
  readonly collectionId: number;
}

/** Stores rows of a submission in one transaction: a new row brings its id, a changed one the revision read. */
export async function saveRows(
  pool: Pool,
  place: {
    readonly catalogue: Catalogue;
    readonly codeLists: ReadonlyMap<string, CodeList>;
    readonly table: Table;
    readonly submission: string;
  },
  changes: readonly RowChange[],
): Promise<readonly SavedRow[]> {
  const relation = `"${snakeCase(place.catalogue.name)}"."${snakeCase(place.table.name)}"`;
  const client = await pool.connect();
  try {
    await client.query('begin');
    const locked = await client.query<Submitted>(
      `select id, school_id as "schoolId", collection_id as "collectionId"
       from platform.submission where id = $1 and table_name = $2 for update`,
      [place.submission, place.table.name],
    );
    const submission = locked.rows[0];
    if (submission === undefined) throw problems.notFound({ what: 'submission', id: place.submission });
    const saved: SavedRow[] = [];
    for (const change of changes) {
      const read = readRow(change.set, placeTable(place.table, place.catalogue, place.codeLists));
      if (!read.ok) throw problems.rowRefused({ table: place.table.name, row: change.id, issues: read.issues });
      const names = Object.keys(read.values);
      const columns = names.map((name) => `"${snakeCase(name)}"`);
      const values = Object.values(read.values);
      if (change.revision === undefined || change.revision === null) {
        await client.query(
          `insert into ${relation} (${['school_id', 'collection_id', '_submission_id', '_id', ...columns].join(', ')})
           values (${[1, 2, 3, 4, ...columns.map((_, at) => at + 5)].map((at) => `$${at}`).join(', ')})
           on conflict (school_id, _id) do nothing`,
          [submission.schoolId, submission.collectionId, submission.id, change.id, ...values],
        );
        saved.push({ id: change.id, revision: 1 });
      } else {
        const updated = await client.query<{ revision: number }>(
          `update ${relation} set ${['_revision = _revision + 1', ...columns.map((column, at) => `${column} = $${at + 5}`)].join(', ')}
           where school_id = $1 and _submission_id = $2 and _id = $3 and _revision = $4 returning _revision as revision`,
          [submission.schoolId, submission.id, change.id, change.revision, ...values],
        );
        const row = updated.rows[0];
        if (row === undefined) throw problems.rowChanged({ table: place.table.name, row: change.id, current: null });
        saved.push({ id: change.id, revision: row.revision });
      }
    }
    await client.query('commit');
    return saved;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
