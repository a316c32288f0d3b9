import type { StoredRow } from '../../api/RowTransport.ts';
import type { RowState } from './RowState.ts';
import { typedLabels } from '../grid/typedLabels.ts';

/** A row that was read, maybe again: what was typed into it meanwhile stays over it. */
export function afterReading(stored: StoredRow, known: RowState | undefined): Omit<RowState, 'values'> {
  return {
    id: stored.id,
    stored,
    pending: known?.pending ?? {},
    refused: known?.refused ?? {},
    newer: known?.newer,
    labels: { ...stored.labels, ...(known === undefined ? {} : typedLabels(known)) },
  };
}
