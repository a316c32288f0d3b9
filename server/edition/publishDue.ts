import type { Pool } from 'pg';
import { selectPublications } from '../database/edition/publications.ts';
import type { Editions } from './Editions.ts';

/** Publishes what was kept until now: each goes live, or waits for the offices that have not decided yet. */
export async function publishDue(editions: Editions, pool: Pool, now: Date): Promise<void> {
  const scheduled = await selectPublications(pool, { states: ['scheduled'] });
  for (const publication of scheduled.toReversed()) {
    if (publication.dueAt !== null && publication.dueAt > now) continue;
    await editions.publishKept(publication);
  }
}
