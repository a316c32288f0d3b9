import type { Field } from '#schema/definition/Field.ts';
import { isFilledIn } from '../store/isFilledIn.ts';
import type { RowState } from '../store/RowState.ts';
import type { TableStore } from '../store/TableStore.ts';

/**
 * What has to be seen of a cell beside its value: it cannot be stored, someone else stored another value where this one
 * was typed, it fails, is warned of, someone else has just changed it, it is not yet stored.
 */
export type CellMark = 'refused' | 'newer' | 'error' | 'warning' | 'elsewhere' | 'unsaved';

/** Why a cell cannot be typed into: not to be seen, filled in by the system, or not the person's to change. */
export type CellLock = 'masked' | 'filledIn' | 'readOnly';

export interface CellState {
  readonly mark: CellMark | undefined;
  readonly lock: CellLock | undefined;
}

export function cellState(store: TableStore, row: RowState, field: Field, editable: ReadonlySet<string>): CellState {
  return { mark: cellMark(store, row, field), lock: cellLock(row, field, editable) };
}

function cellMark(store: TableStore, row: RowState, field: Field): CellMark | undefined {
  if (row.refused[field.name] !== undefined) return 'refused';
  const pending = field.name in row.pending;
  if (row.newer?.[field.name] !== undefined || (pending && row.gone === true)) return 'newer';
  const severity = store.faults(row).get(field.name)?.severity;
  if (severity !== undefined) return severity;
  if (row.elsewhere?.has(field.name) === true) return 'elsewhere';
  return pending && store.begun(row.id) ? 'unsaved' : undefined;
}

export function cellLock(row: RowState, field: Field, editable: ReadonlySet<string>): CellLock | undefined {
  if (row.stored?.masked.includes(field.name) === true) return 'masked';
  if (isFilledIn(field, row.values[field.name] ?? null)) return 'filledIn';
  return editable.has(field.name) ? undefined : 'readOnly';
}
