import type { Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { Carried } from '#schema/review/Carried.ts';
import { columnsOf, relationOf, valueOf } from './Column.ts';
import type { CurrentRow } from './selectCurrent.ts';

/** All rows of a table in a collection, in the order in which they stand. */
export async function selectCollectionRows(
  pool: Pool,
  catalogue: Catalogue,
  table: Table,
  { school, collection }: { readonly school: number; readonly collection: number },
): Promise<readonly CurrentRow[]> {
  const columns = columnsOf(table);
  const { rows } = await pool.query<Record<string, Value> & { _id: string }>(
    `select t._id, t._revision, t._submission_id, t._carried,
      ${columns.map((column) => `${valueOf(column, 't')} as "${column.field.name}"`).join(', ')}
     from ${relationOf(catalogue, table)} t where t.school_id = $1 and t.collection_id = $2 order by t._position, t._id`,
    [school, collection],
  );
  return rows.map((row) => ({
    id: row._id,
    revision: Number(row['_revision']),
    submission: row['_submission_id'] as string | null,
    carried: row['_carried'] as Carried | null,
    collection,
    values: Object.fromEntries(columns.map(({ field }) => [field.name, row[field.name] ?? null])),
  }));
}
