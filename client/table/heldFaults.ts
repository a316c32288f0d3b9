import type { Failure } from '../api/useFailures.ts';
import type { TableStore } from './store/TableStore.ts';

/** What the browser itself finds in the rows it has read; stands in where the server cannot be asked. */
export function heldFaults(store: TableStore): readonly Failure[] {
  return store.loaded.flatMap((row) =>
    [...store.faults(row)].map(([field, { issue, severity, message }]) => ({
      code: issue.code,
      severity,
      row: row.id,
      fields: [field],
      message: message ?? '',
      details: issue.details,
    })),
  );
}
