import type { Pool } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { relationOf } from '../rows/Column.ts';

/** Whether the field of a row that says whose it is names the person. */
export async function selectOwnsRow(
  pool: Pool,
  place: { readonly catalogue: Catalogue; readonly table: Table; readonly school: number; readonly row: string },
  owner: { readonly field: string; readonly staffNo: string },
): Promise<boolean> {
  const { rows } = await pool.query(
    `select 1 from ${relationOf(place.catalogue, place.table)}
     where school_id = $1 and _id = $2 and "${snakeCase(owner.field)}" = $3`,
    [place.school, place.row, owner.staffNo],
  );
  return rows.length > 0;
}
