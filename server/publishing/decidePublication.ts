import type { Pool } from 'pg';
import { problems } from '#schema/problems/problems.ts';
import type { PublicationChoice } from '../database/entities/Publication.ts';
import { selectPublications, type StoredPublication, updatePublication } from '../database/edition/publications.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { mayRunCollections } from '../policies/mayRunCollections.ts';

/**
 * Writes down what the office of the viewer's school makes of a change that touches what is sent there. Answers whether
 * all schools have decided now and the change may go live.
 */
export async function decidePublication(
  pool: Pool,
  viewer: Viewer,
  request: { readonly id: number; readonly choice: PublicationChoice; readonly now: Date },
): Promise<{ readonly publication: StoredPublication; readonly isDecided: boolean }> {
  if (!mayRunCollections(viewer)) throw problems.notAllowed({ to: 'decidePublication' });
  const [found] = await selectPublications(pool, { id: request.id });
  if (found === undefined || !found.schools.includes(viewer.school))
    throw problems.notFound({ what: 'publication', id: String(request.id) });
  if (found.state !== 'waiting' && found.state !== 'scheduled')
    throw problems.publicationSettled({ id: found.id, state: found.state });
  const decisions = {
    ...found.decisions,
    [viewer.school]: { choice: request.choice, person: viewer.personId, at: request.now.toISOString() },
  };
  await updatePublication(pool, found.id, { decisions });
  const isDue = found.dueAt === null || found.dueAt <= request.now;
  return {
    publication: { ...found, decisions },
    isDecided: isDue && found.schools.every((school) => String(school) in decisions),
  };
}
