import type { Pool } from 'pg';

export async function selectContent(pool: Pool, school: number, id: string): Promise<Buffer | undefined> {
  const { rows } = await pool.query<{ content: Buffer }>(
    'select content from platform.file where school_id = $1 and id = $2',
    [school, id],
  );
  return rows[0]?.content;
}
