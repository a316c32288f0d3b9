import type { ClientBase, Pool } from 'pg';
import type { SubmissionState } from '#schema/review/SubmissionState.ts';
import { isUuid } from '../rows/isUuid.ts';

/** A file without its content, and the submissions that its row belongs to. */
export interface FileFacts {
  readonly id: string;
  readonly submission: string;
  readonly collection: number;
  readonly table: string;
  readonly row: string;
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  /** Several where departments share the row; else the one. */
  readonly submissions: readonly { readonly department: string; readonly state: SubmissionState }[];
}

const statement = `
  select f.id, f.submission_id as submission, s.collection_id as collection, f.table_name as "table", f.row_id as "row",
    f.field, f.name, f.media_type as "mediaType",
    (select json_agg(json_build_object('department', o.department, 'state', o.state))
     from platform.submission o
     where o.school_id = f.school_id and (o.id = s.id or s.part > 0 and o.part > 0
       and o.collection_id = s.collection_id and o.table_name = s.table_name)) as submissions
  from platform.file f
  join platform.submission s on s.school_id = f.school_id and s.id = f.submission_id
  where f.school_id = $1 and f.id = $2`;

export async function selectFile(
  client: ClientBase | Pool,
  school: number,
  id: string,
): Promise<FileFacts | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await client.query<FileFacts>(statement, [school, id]);
  return rows[0];
}
