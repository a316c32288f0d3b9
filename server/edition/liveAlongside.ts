import type { PoolClient } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import { applyDecision } from '../database/edition/applyDecision.ts';
import type { StoredPublication } from '../database/edition/publications.ts';
import { extendCollections } from '../review/extendCollections.ts';

/** What is stored when definitions go live: submissions of new tables, and what the offices decided. */
export async function liveAlongside(
  client: PoolClient,
  {
    before,
    after,
    publication,
  }: {
    readonly before: Definitions;
    readonly after: Definitions;
    readonly publication: StoredPublication | undefined;
  },
): Promise<void> {
  await extendCollections(client, before, after, new Date());
  if (publication === undefined) return;
  for (const [school, { choice }] of Object.entries(publication.decisions))
    await applyDecision(client, Number(school), choice, publication.added);
}
