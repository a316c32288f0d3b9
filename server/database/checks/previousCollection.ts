import type { ClientBase, Pool } from 'pg';

/** The latest collection that the school had of a catalogue; `null` where it had none. */
export async function previousCollection(
  client: ClientBase | Pool,
  school: number,
  catalogue: string,
): Promise<number | null> {
  const { rows } = await client.query<{ id: number }>({
    name: 'selectPreviousCollection',
    text: 'select id from platform.collection where school_id = $1 and catalogue = $2 order by id desc limit 1',
    values: [school, catalogue],
  });
  return rows[0]?.id ?? null;
}
