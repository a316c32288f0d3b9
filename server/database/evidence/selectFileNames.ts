import type { ClientBase } from 'pg';

/** Names of the files that a field of a row carries, the oldest first. */
export async function selectFileNames(
  client: ClientBase,
  school: number,
  place: { readonly row: string; readonly field: string },
): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select name from platform.file where school_id = $1 and row_id = $2 and field = $3 order by uploaded_at, id',
    [school, place.row, place.field],
  );
  return rows.map((row) => row.name);
}
