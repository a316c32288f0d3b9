import { useSyncExternalStore } from 'react';
import type { TableStore } from './TableStore.ts';

/** Something read off a store; draws anew when it changes. `read` answers a plain value or an object that stays the same. */
export function useStoreFact<Fact>(store: TableStore, read: (store: TableStore) => Fact): Fact {
  return useSyncExternalStore(store.subscribe, () => read(store));
}
