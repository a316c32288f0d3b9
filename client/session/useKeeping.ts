import { useSyncExternalStore } from 'react';
import type { Keeping } from '../journal/Journal.ts';
import { journalOf } from '../journal/journalOf.ts';
import { useMe } from './useMe.ts';

/** Whether this browser keeps what the person types until it is delivered. */
export function useKeeping(): Keeping {
  const journal = journalOf(useMe());
  return useSyncExternalStore(journal.subscribe, () => journal.keeping);
}
