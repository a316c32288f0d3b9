import { useCallback, useSyncExternalStore } from 'react';
import type { Field } from '#schema/definition/Field.ts';
import { type FieldView, useRowEditing } from './RowEditing.ts';

/** What a form shows of a field; draws anew only when that changes. */
export function useFieldView(field: Field): FieldView {
  const editing = useRowEditing();
  return useSyncExternalStore(
    useCallback((listener: () => void) => editing.subscribe(listener), [editing]),
    () => editing.view(field),
  );
}
