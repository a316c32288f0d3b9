import type { ClientBase } from 'pg';
import type { Catalogue } from '#schema/definition/Catalogue.ts';
import type { Table } from '#schema/definition/Table.ts';
import { snakeCase } from '#schema/derived/names.ts';
import { relationOf } from './Column.ts';

/** Which rows of a submission are confirmed: all, or those named at the revision read; of one person's own, or of any. */
export interface ConfirmWanted {
  readonly rows: readonly { readonly id: string; readonly revision: number }[] | 'all';
  readonly ownRows?: { readonly field: string; readonly staffNo: string } | undefined;
}

/** Marks rows that were carried over as confirmed, and returns their ids and revisions in the order of the rows. */
export async function confirmCarried(
  client: ClientBase,
  place: { readonly catalogue: Catalogue; readonly table: Table },
  submission: { readonly school: number; readonly id: string },
  wanted: ConfirmWanted,
): Promise<readonly { readonly id: string; readonly revision: number }[]> {
  const { rows, ownRows } = wanted;
  const named =
    rows === 'all'
      ? ''
      : 'and (t._id, t._revision) in (select id, revision from json_to_recordset($3) g(id uuid, revision integer))';
  const own = ownRows === undefined ? '' : `and t."${snakeCase(ownRows.field)}" = $${rows === 'all' ? 3 : 4}`;
  const { rows: confirmed } = await client.query<{ id: string; revision: number }>(
    `with confirmed as (
       update ${relationOf(place.catalogue, place.table)} t set _carried = 'confirmed'
       where t.school_id = $1 and t._submission_id = $2 and t._carried = 'carried' ${named} ${own}
       returning t._id as id, t._revision as revision, t._position as position)
     select id, revision from confirmed order by position, id`,
    [
      submission.school,
      submission.id,
      ...(rows === 'all' ? [] : [JSON.stringify(rows)]),
      ...(ownRows === undefined ? [] : [ownRows.staffNo]),
    ],
  );
  return confirmed;
}
