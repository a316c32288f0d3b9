import { useEffect } from 'react';
import { followEvents } from '../api/serverEvents.ts';
import type { TableStore } from './store/TableStore.ts';

/** What others store while a hand is still is gathered for so many milliseconds. */
const gathered = 400;

/** Brings what others store into the open rows, and tells that other definitions are in force. */
export function useRowEvents(store: TableStore, submission: string, onEdition: () => void): void {
  useEffect(() => {
    let ids: Set<string> | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const gather = (rows: readonly string[]): void => {
      ids = new Set([...(ids ?? []), ...rows]);
      timer ??= setTimeout(() => {
        timer = undefined;
        const wanted = ids ?? new Set();
        ids = undefined;
        void store.refresh(wanted);
      }, gathered);
    };
    const stop = followEvents({
      submissions: [submission],
      onRows: ({ rows, delivery }) => {
        if (delivery === undefined || !store.delivered(delivery)) gather(rows);
      },
      onEdition,
      onMissed: () => gather([]),
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, submission, onEdition]);
}
