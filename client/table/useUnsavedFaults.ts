import { useMemo, useSyncExternalStore } from 'react';
import type { Value } from '#schema/fields/FieldKind.ts';
import type { Issue } from '#schema/issues/Issue.ts';
import type { NewerValue } from './store/RowState.ts';
import type { TableStore } from './store/TableStore.ts';

/** A value that stands on the screen and not in the database: it cannot be stored, or someone else stored another. */
export interface UnsavedFault {
  readonly row: string;
  readonly field: string;
  /** Why it cannot be stored; absent where someone else stored another value, or deleted the row. */
  readonly issue: Issue | undefined;
  readonly typed: Value;
  /** What someone else stored; absent where the row was deleted. */
  readonly newer: NewerValue | undefined;
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
  return store.amiss.flatMap(({ id, refused, newer = {}, gone, pending }) => [
    ...Object.entries(refused).map(([field, { text, issue }]) => ({
      row: id,
      field,
      issue,
      typed: text,
      newer: undefined,
    })),
    ...Object.entries(pending).flatMap(([field, typed]) =>
      newer[field] === undefined && gone !== true
        ? []
        : [{ row: id, field, issue: undefined, typed, newer: newer[field] }],
    ),
  ]);
}
