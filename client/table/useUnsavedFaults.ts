import { useMemo, useSyncExternalStore } from 'react';
import type { Issue } from '#schema/issues/Issue.ts';
import type { TableStore } from './store/TableStore.ts';

/** A value that stands on the screen and not in the database: it cannot be stored, or someone else stored another. */
export interface UnsavedFault {
  readonly row: string;
  readonly field: string;
  readonly issue: Issue | undefined;
  readonly typed: string;
  readonly newer: string;
}

/** All of them, in the order of the rows. */
export function useUnsavedFaults(store: TableStore): readonly UnsavedFault[] {
  const read = useMemo(() => remembering(store), [store]);
  return useSyncExternalStore(store.subscribe, read);
}

const none: readonly UnsavedFault[] = [];

/** Looks only at rows in which something is amiss, and once a change. */
function remembering(store: TableStore): () => readonly UnsavedFault[] {
  let known = none;
  let of = -1;
  return () => {
    const { kind } = store.status;
    if (kind === 'saved') return none;
    if (of !== store.changes) {
      known = unsavedFaults(store);
      of = store.changes;
    }
    return known;
  };
}

function unsavedFaults(store: TableStore): readonly UnsavedFault[] {
  return store.amiss.flatMap((row) => [
    ...Object.entries(row.refused).map(([field, { text, issue }]) => ({
      row: row.id,
      field,
      issue,
      typed: text,
      newer: '',
    })),
    ...(row.newer === undefined
      ? []
      : Object.entries(row.pending).map(([field, value]) => ({
          row: row.id,
          field,
          issue: undefined,
          typed: String(value ?? ''),
          newer: String(row.newer?.values[field] ?? ''),
        }))),
  ]);
}
