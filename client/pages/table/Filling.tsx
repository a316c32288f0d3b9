import { BookOutlined } from '@ant-design/icons';
import { Alert, Badge, Button } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Collection, CollectionTable, Submission } from '../../api/Collection.ts';
import type { TableKit } from '../../api/TableKit.ts';
import { useFailures } from '../../api/useFailures.ts';
import { PageHead } from '../../frame/PageHead.tsx';
import { CarryBar } from '../../table/carrying/CarryBar.tsx';
import { SupplementBar } from '../../table/carrying/SupplementBar.tsx';
import { FaultsPanel } from '../../table/FaultsPanel.tsx';
import { heldFaults } from '../../table/heldFaults.ts';
import { UndoButtons } from '../../table/editing/UndoButtons.tsx';
import { OutdatedList } from '../../table/OutdatedList.tsx';
import { SaveState } from '../../table/SaveState.tsx';
import { stateTone } from '../../table/stateTone.ts';
import { SubmitActions } from '../../table/SubmitActions.tsx';
import type { ListTableHandle } from '../../table/grid/ListTable.tsx';
import { useLeaveWarning } from '../../table/useLeaveWarning.ts';
import { useOpenTable } from '../../table/useOpenTable.ts';
import { useStoreFact } from '../../table/store/useStoreFact.ts';
import { useRowEvents } from '../../table/useRowEvents.ts';
import { useUnsavedFaults } from '../../table/useUnsavedFaults.ts';
import { Failed } from '../../ui/Failed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePageOffer } from '../../ui/usePageOffer.ts';
import { NextTables } from './NextTables.tsx';
import { SubmissionChoice } from './SubmissionChoice.tsx';
import { useRefusedSaving } from './useRefusedSaving.ts';
import { useTableOffer } from './useTableOffer.ts';

const RecordTable = lazy(async () => ({ default: (await import('../../table/form/RecordTable.tsx')).RecordTable }));
const ListTable = lazy(async () => ({ default: (await import('../../table/grid/ListTable.tsx')).ListTable }));
const UndeliveredNotice = lazy(async () => ({
  default: (await import('../undelivered/UndeliveredNotice.tsx')).UndeliveredNotice,
}));
const HelpPanel = lazy(async () => ({ default: (await import('./HelpPanel.tsx')).HelpPanel }));

interface Props {
  readonly collection: Collection;
  readonly table: CollectionTable;
  readonly submission: Submission;
  readonly kit: TableKit;
  readonly onMoved: () => void;
  /** The definition in force is another than the one that is shown. */
  readonly onOutdated: () => void;
}

/** The rows of one submission, with all that can be done to them. */
export function Filling({ collection, table, submission, kit, onMoved, onOutdated }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = useOpenTable(kit, submission);
  const { store } = open;
  const grid = useRef<ListTableHandle>(null);
  const [showsFaults, setShowsFaults] = useState(false);
  /** The field whose help is wanted, `''` for the table's. */
  const [help, setHelp] = useState<string>();
  const failures = useFailures(submission.id, showsFaults);
  const unsaved = useUnsavedFaults(store);
  // Rows that are there stay there when more cannot be read.
  const error = useStoreFact(store, (now) => (now.ready ? undefined : now.error));
  useLeaveWarning(store);
  useRefusedSaving(store, onMoved, onOutdated);
  useRowEvents(store, submission.id, onOutdated);
  // The first thing stored begins a submission: what can be done with it changes.
  const begins = useStoreFact(store, (now) => now.storedSomething) && !submission.moves.includes('submit');
  const untouched =
    submission.state === 'notStarted' || submission.state === 'returned' || submission.moves.includes('confirmEmpty');
  useEffect(() => {
    if (begins && untouched) onMoved();
  }, [begins, untouched, onMoved]);
  const jump = useCallback((row: string | null, field: string | undefined) => {
    if (grid.current !== null) {
      if (row !== null) grid.current.goTo(row, field);
    } else {
      // An answer of several parts, as yes and no, takes the focus in its first.
      const parts = `.row-form [data-field="${field ?? ''}"] :is(input, textarea, [tabindex="0"])`;
      document.querySelector<HTMLElement>(parts)?.focus();
    }
  }, []);
  const look = useCallback((): void => {
    setShowsFaults(true);
    void store.flush().then(failures.reload);
  }, [store, failures.reload]);
  const turnFaults = useCallback(() => (showsFaults ? setShowsFaults(false) : look()), [showsFaults, look]);
  usePageOffer(useTableOffer({ collection, table, submission, onFaults: turnFaults, onHelp: setHelp }));
  const { state } = submission;
  return (
    <div className="table-page">
      <PageHead
        title={`${table.no} ${table.title}`}
        trail={[{ to: `/c/${collection.id}`, title: t('myTables') }, { title: table.group }]}
        facts={
          <>
            <SubmissionChoice
              table={table}
              submission={submission}
              onChoose={(next) => void navigate(`/c/${collection.id}/${table.name}/${next}`)}
            />
            <Tag tone={stateTone(state)}>{t(`states.${state}`)}</Tag>
            {submission.due === null ? null : <span className="due">{t('dueOn', { date: submission.due })}</span>}
            <SaveState store={store} />
            <OutdatedList store={store} />
          </>
        }
        actions={
          <>
            <NextTables collection={collection} table={table} />
            {table.shape === 'record' && submission.editable ? (
              <UndoButtons
                history={open.history}
                onUndo={() => jump('', open.history.undo()?.field)}
                onRedo={() => jump('', open.history.redo()?.field)}
              />
            ) : null}
            <Button size="small" icon={<BookOutlined />} onClick={() => setHelp('')}>
              {t('help.open')}
            </Button>
            <Badge count={unsaved.length} size="small">
              <Button size="small" aria-expanded={showsFaults} onClick={turnFaults}>
                {t('faults')}
              </Button>
            </Badge>
            <SubmitActions
              submission={submission}
              store={store}
              onMoved={(refused) => {
                onMoved();
                if (refused) look();
                else setShowsFaults(false);
              }}
            />
          </>
        }
      />
      {submission.editable ? null : (
        <>
          <Alert type="info" showIcon title={t('readOnlyBecause', { state: t(`states.${state}`) })} />
          <Suspense fallback={null}>
            <UndeliveredNotice only={submission.id} />
          </Suspense>
        </>
      )}
      <SupplementBar submission={submission} table={kit.table} store={store} onFinished={onMoved} />
      <CarryBar submission={submission} store={store} />
      {table.shape === 'list' ? <p className="on-paper">{t('print.gridHint')}</p> : null}
      <div className="table-body">
        <div className="table-main">
          {error !== undefined ? (
            <Failed error={error} onRetry={() => void store.show()} />
          ) : (
            <Suspense fallback={<Loading words={t('opening')} />}>
              {table.shape === 'record' ? <RecordTable open={open} /> : <ListTable ref={grid} open={open} />}
            </Suspense>
          )}
        </div>
        {showsFaults ? (
          <FaultsPanel
            store={store}
            fields={open.fields}
            editable={open.editable}
            partial={failures.error !== undefined}
            failures={failures.error === undefined ? failures.value : heldFaults(store)}
            onReload={look}
            onJump={jump}
            onClose={() => setShowsFaults(false)}
          />
        ) : null}
      </div>
      {help === undefined ? null : (
        <Suspense fallback={null}>
          <HelpPanel
            collection={collection}
            table={table}
            kit={kit}
            field={help === '' ? undefined : help}
            onClose={() => setHelp(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}
