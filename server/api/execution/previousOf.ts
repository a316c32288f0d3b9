import type { OpenCollection } from '../../database/reading/Collections.ts';
import type { CatalogueFacts } from '../planning/Planning.ts';

/** The collection that last year's values are read from; `null` where the school had none. */
export function previousOf({ previous }: CatalogueFacts, { latest }: OpenCollection): number | null {
  return (previous && latest.get(previous.id)) ?? null;
}
