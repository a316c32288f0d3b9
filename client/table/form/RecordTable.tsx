import { useEffect } from 'react';
import { Loading } from '../../ui/Loading.tsx';
import { CarriedRow } from '../carrying/CarriedRow.tsx';
import { newRowId } from '../store/newRowId.ts';
import { prefilledValues } from '../store/prefilledValues.ts';
import { undoKeys } from '../editing/undoKeys.ts';
import { goToField } from './goToField.ts';
import { RowForm } from './RowForm.tsx';
import type { OpenTable } from '../useOpenTable.ts';
import { useStoreFact } from '../store/useStoreFact.ts';

/** A record: one row, drawn as a form. */
export function RecordTable({ open }: { readonly open: OpenTable }): React.JSX.Element {
  const { store, fields, editable, history } = open;
  const ready = useStoreFact(store, (now) => now.ready);
  const id = useStoreFact(store, (now) => now.idAt(0));
  useEffect(() => {
    if (!ready || id !== undefined) return;
    const begun = { id: newRowId(), values: prefilledValues(fields.kit.table) };
    store.act({ label: 'addRow', cells: [], added: [begun], untold: true });
  }, [store, ready, id, fields]);
  if (id === undefined) return <Loading />;
  return (
    <div className="paper" tabIndex={-1} onKeyDown={undoKeys(history, ({ field }) => goToField(field ?? ''))}>
      <CarriedRow store={store} submission={fields.submission} id={id} mayConfirm={editable.size > 0} />
      <RowForm store={store} id={id} fields={fields} editable={editable} />
    </div>
  );
}
