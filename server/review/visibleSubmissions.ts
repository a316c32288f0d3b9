import type { Pool } from 'pg';
import type { Definitions } from '#schema/definition/Definitions.ts';
import type { Viewer } from '../policies/Viewer.ts';
import { readSubmission } from './readSubmission.ts';

/** Those of the submissions that the viewer may know of. */
export async function visibleSubmissions(
  pool: Pool,
  viewer: Viewer,
  definitions: Definitions,
  ids: readonly string[],
): Promise<readonly string[]> {
  const found = await Promise.all(ids.map((id) => readSubmission(pool, viewer, definitions, id)));
  return found.flatMap((one) => (one === undefined ? [] : [one.facts.id]));
}
