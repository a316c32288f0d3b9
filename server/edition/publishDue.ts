import type { Pool } from 'pg';
import { selectPublications, updatePublication } from '../database/edition/publications.ts';
import type { Editions } from './Editions.ts';

/** Publishes what was kept until now: each goes live, or waits for the offices that have not decided yet. */
export async function publishDue(editions: Editions, pool: Pool, now: Date): Promise<void> {
  const scheduled = await selectPublications(pool, { states: ['scheduled'] });
  for (const publication of scheduled.toReversed()) {
    if (publication.dueAt !== null && publication.dueAt > now) continue;
    await publishKept(editions, pool, publication);
  }
}

/** Publishes a change that was written down before; where it cannot be any more, that is written down with the reason. */
export async function publishKept(
  editions: Editions,
  pool: Pool,
  publication: Awaited<ReturnType<typeof selectPublications>>[number],
): Promise<void> {
  const { state, faults, reasons } = await editions.publish(publication.changes, { publication });
  if (state === 'unchanged') await updatePublication(pool, publication.id, { state: 'live' });
  if (state !== 'refused') return;
  const failure = [...faults.map(({ file, message }) => `${file}：${message}`), ...reasons].join('\n');
  await updatePublication(pool, publication.id, { state: 'failed', failure });
}
