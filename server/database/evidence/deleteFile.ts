import type { ClientBase } from 'pg';

export async function deleteFile(client: ClientBase, school: number, id: string): Promise<void> {
  await client.query('delete from platform.file where school_id = $1 and id = $2', [school, id]);
}
