import { BookOutlined } from '@ant-design/icons';
import { Alert, Badge, Button, Select, Tag } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Collection, CollectionTable, Submission } from '../api/Collection.ts';
import type { TableKit } from '../api/TableKit.ts';
import { useCollection } from '../api/useCollection.ts';
import { useFailures } from '../api/useFailures.ts';
import { useTableKit } from '../api/useTableKit.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { FaultsPanel } from '../table/FaultsPanel.tsx';
import { heldFaults } from '../table/heldFaults.ts';
import { SaveState } from '../table/SaveState.tsx';
import { stateColour } from '../table/stateColour.ts';
import { SubmitActions } from '../table/SubmitActions.tsx';
import type { ListTableHandle } from '../table/grid/ListTable.tsx';
import { TableHelp } from '../table/TableHelp.tsx';
import { useLeaveWarning } from '../table/useLeaveWarning.ts';
import { useOpenTable } from '../table/useOpenTable.ts';
import { useStoreFact } from '../table/store/useStoreFact.ts';
import { useUnsavedFaults } from '../table/useUnsavedFaults.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';

const RecordTable = lazy(async () => ({ default: (await import('../table/form/RecordTable.tsx')).RecordTable }));
const ListTable = lazy(async () => ({ default: (await import('../table/grid/ListTable.tsx')).ListTable }));

/** One table: a form where it is a record, a grid where it is a list. */
export function TablePage(): React.JSX.Element {
  const { t } = useTranslation();
  const { collection: id, table: name = '', submission: chosen } = useParams();
  const collection = useCollection(id);
  const kit = useTableKit(collection.value, name);
  const table = collection.value?.tables.find((one) => one.name === name);
  const submission = table?.submissions.find((one) => one.id === chosen) ?? mine(table);
  if (collection.error !== undefined || kit.error !== undefined)
    return <Failed onRetry={() => (collection.reload(), kit.reload())} />;
  if (collection.value === undefined) return <Loading />;
  if (table === undefined) return <Failed detail={t('noSuchTable')} onRetry={collection.reload} />;
  if (submission === undefined) return <Failed detail={t('noSubmission')} onRetry={collection.reload} />;
  if (kit.value === undefined) return <Loading />;
  return (
    <Filling
      key={submission.id}
      collection={collection.value}
      table={table}
      submission={submission}
      kit={kit.value}
      onMoved={collection.reload}
    />
  );
}

/** The submission the person fills; where there is none, the first to be seen. */
function mine(table: CollectionTable | undefined): Submission | undefined {
  return table?.submissions.find((one) => one.editable) ?? table?.submissions[0];
}

interface FillingProps {
  readonly collection: Collection;
  readonly table: CollectionTable;
  readonly submission: Submission;
  readonly kit: TableKit;
  readonly onMoved: () => void;
}

function Filling({ collection, table, submission, kit, onMoved }: FillingProps): React.JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const open = useOpenTable(kit, submission);
  const { store } = open;
  const grid = useRef<ListTableHandle>(null);
  const [showsFaults, setShowsFaults] = useState(false);
  const [showsHelp, setShowsHelp] = useState(false);
  const failures = useFailures(submission.id, showsFaults);
  const unsaved = useUnsavedFaults(store);
  // Rows that are there stay there when more cannot be read.
  const error = useStoreFact(store, (now) => (now.ready ? undefined : now.error));
  useLeaveWarning(store);
  // The first thing stored begins a submission: what can be done with it changes.
  const begins = useStoreFact(store, (now) => now.storedSomething) && !submission.moves.includes('submit');
  const untouched = submission.state === 'notStarted' || submission.state === 'returned';
  useEffect(() => {
    if (begins && untouched) onMoved();
  }, [begins, untouched, onMoved]);
  const jump = useCallback((row: string | null, field: string | undefined) => {
    if (grid.current !== null) {
      if (row !== null) grid.current.goTo(row, field);
    } else document.querySelector<HTMLElement>(`[data-editor="${field ?? ''}"]`)?.focus();
  }, []);
  const look = (): void => {
    setShowsFaults(true);
    void store.flush().then(failures.reload);
  };
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
            <Tag color={stateColour(submission.state)}>{t(`states.${submission.state}`)}</Tag>
            {submission.due === null ? null : <span className="due">{t('dueOn', { date: submission.due })}</span>}
            <SaveState store={store} />
          </>
        }
        actions={
          <>
            <Button size="small" icon={<BookOutlined />} onClick={() => setShowsHelp(true)}>
              {t('help')}
            </Button>
            <Badge count={unsaved.length} size="small">
              <Button size="small" onClick={() => (showsFaults ? setShowsFaults(false) : look())}>
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
        <Alert type="info" showIcon title={t('readOnlyBecause', { state: t(`states.${submission.state}`) })} />
      )}
      <div className="table-body">
        <div className="table-main">
          {error !== undefined ? (
            <Failed detail={error.message} onRetry={() => void store.show()} />
          ) : (
            <Suspense fallback={<Loading />}>
              {table.shape === 'record' ? <RecordTable open={open} /> : <ListTable ref={grid} open={open} />}
            </Suspense>
          )}
        </div>
        {showsFaults ? (
          <FaultsPanel
            store={store}
            table={kit.table}
            failures={failures.error === undefined ? failures.value : heldFaults(store)}
            onReload={look}
            onJump={jump}
            onClose={() => setShowsFaults(false)}
          />
        ) : null}
      </div>
      <TableHelp
        table={kit.table}
        windows={collection.catalogue.windows}
        open={showsHelp}
        onClose={() => setShowsHelp(false)}
      />
    </div>
  );
}

function SubmissionChoice({
  table,
  submission,
  onChoose,
}: {
  readonly table: CollectionTable;
  readonly submission: Submission;
  readonly onChoose: (id: string) => void;
}): React.JSX.Element {
  const { t } = useTranslation();
  if (table.submissions.length < 2) return <span>{submission.department.name}</span>;
  return (
    <Select
      size="small"
      aria-label={t('department')}
      value={submission.id}
      onChange={onChoose}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={table.submissions.map((one) => ({ value: one.id, label: one.department.name }))}
    />
  );
}
