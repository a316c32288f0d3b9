import type { ClientBase } from 'pg';

/** Those of the ids that rows carried over from last year had before they were dropped. */
export async function selectOnceCarried(
  client: ClientBase,
  submission: { readonly school: number; readonly id: string },
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct row_id as id from platform.row_change
     where school_id = $1 and submission_id = $2 and row_id = any($3) and kind = 'carried'`,
    [submission.school, submission.id, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
