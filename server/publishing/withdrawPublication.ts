import type { Pool } from 'pg';
import { problems } from '#schema/problems/problems.ts';
import { selectPublications, updatePublication } from '../database/edition/publications.ts';
import { mayPublish } from '../policies/mayPublish.ts';
import type { Viewer } from '../policies/Viewer.ts';

/** Takes back a change that waits or is scheduled. */
export async function withdrawPublication(pool: Pool, viewer: Viewer, id: number): Promise<void> {
  if (!mayPublish(viewer)) throw problems.notAllowed({ to: 'publish' });
  const [found] = await selectPublications(pool, { id });
  if (found === undefined) throw problems.notFound({ what: 'publication', id: String(id) });
  if (found.state !== 'waiting' && found.state !== 'scheduled')
    throw problems.publicationSettled({ id, state: found.state });
  await updatePublication(pool, id, { state: 'withdrawn' });
}
