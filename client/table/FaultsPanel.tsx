import { CloseOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../api/useFailures.ts';
import type { RowFields } from '../fields/RowFields.ts';
import { Loading } from '../ui/Loading.tsx';
import { FaultFilter } from './faults/FaultFilter.tsx';
import { FaultLines } from './faults/FaultLines.tsx';
import { faultKind } from './faults/faultKind.ts';
import { type FaultChoice, chosenFaults } from './faults/chosenFaults.ts';
import { useFaultSteps } from './faults/useFaultSteps.ts';
import type { TableStore } from './store/TableStore.ts';
import { UnsavedFaults } from './UnsavedFaults.tsx';
import { useUnsavedFaults } from './useUnsavedFaults.ts';

interface Props {
  readonly store: TableStore;
  readonly fields: RowFields;
  /** Names of the fields that the person may fill in. */
  readonly editable: ReadonlySet<string>;
  /** As the server finds them; `undefined` while it is asked. */
  readonly failures: readonly Failure[] | undefined;
  /** The server could not be asked: what is told was found here, in the rows that were read. */
  readonly partial: boolean;
  readonly onReload: () => void;
  readonly onJump: (row: string | null, field: string | undefined) => void;
  readonly onClose: () => void;
}

/** What is not stored and what keeps the table from being sent; each line leads to its cell, F8 to the next. */
export function FaultsPanel(props: Props): React.JSX.Element {
  const { store, fields, editable, failures, partial, onReload, onJump, onClose } = props;
  const { t } = useTranslation();
  const unsaved = useUnsavedFaults(store);
  const [choice, setChoice] = useState<FaultChoice>({ which: 'all', kind: undefined });
  const held = chosenFaults(failures ?? [], choice, editable);
  const showsUnsaved = choice.kind === undefined && (choice.which === 'all' || choice.which === 'notStored');
  const places = [
    ...(showsUnsaved ? unsaved.map(({ row, field }) => ({ row, field })) : []),
    ...held.map(({ row, fields: [field] }) => ({ row, field })),
  ];
  const { at, list } = useFaultSteps(places, onJump);
  const heldAt = at === undefined ? undefined : at - (places.length - held.length);
  const none = unsaved.length === 0 && failures?.length === 0;
  return (
    <aside
      className="faults"
      aria-label={t('faults')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else list(event);
      }}
    >
      <header>
        <h2>{t('faults')}</h2>
        <span>
          <Button size="small" type="text" icon={<ReloadOutlined />} aria-label={t('reload')} onClick={onReload} />
          <Button size="small" type="text" icon={<CloseOutlined />} aria-label={t('close')} onClick={onClose} />
        </span>
      </header>
      {none ? null : (
        <FaultFilter
          failures={failures ?? []}
          unsaved={unsaved.length}
          editable={editable}
          choice={choice}
          kindWords={(failure) => faultKind(fields.kit.table, failure, t)}
          onChoose={setChoice}
        />
      )}
      {partial ? <p className="hint">{t('faultsPartial')}</p> : null}
      {showsUnsaved ? <UnsavedFaults store={store} fields={fields} onJump={onJump} /> : null}
      {failures === undefined ? <Loading words={t('checking')} /> : null}
      <FaultLines store={store} table={fields.kit.table} failures={held} current={heldAt} onJump={onJump} />
      {none ? <p className="hint">{t('noFaults')}</p> : null}
      {!none && failures !== undefined && places.length === 0 ? <p className="hint">{t('noSuchFaults')}</p> : null}
    </aside>
  );
}
