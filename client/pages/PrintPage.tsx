import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Collection, CollectionTable, Submission } from '../api/Collection.ts';
import type { TableKit } from '../api/TableKit.ts';
import { useCollection } from '../api/useCollection.ts';
import { useSignatures } from '../api/useSignatures.ts';
import { useTableKit } from '../api/useTableKit.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { useMe } from '../session/useMe.ts';
import { ListSheet } from '../table/print/ListSheet.tsx';
import { RecordSheet } from '../table/print/RecordSheet.tsx';
import { useAllRows } from '../table/print/useAllRows.ts';
import { Button } from '../ui/Button.tsx';
import { Failed } from '../ui/Failed.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { usePageOffer } from '../ui/usePageOffer.ts';
import '../table/print/print.css';

/** The day the page is opened. */
const today = new Date();

/** A submission as it goes on paper, whole. */
export function PrintPage(): React.JSX.Element {
  const { t } = useTranslation();
  const { collection: id, table: name = '', submission: chosen } = useParams();
  const [attempt, setAttempt] = useState(0);
  const collection = useCollection(id, 'cache-first');
  const kit = useTableKit(collection.value ?? undefined, name);
  const table = collection.value?.tables.find((one) => one.name === name);
  const submission = table?.submissions.find((one) => one.id === chosen);
  const error = collection.error ?? kit.error;
  if (error !== undefined) return <Failed error={error} onRetry={() => (collection.reload(), kit.reload())} />;
  if (collection.value === undefined) return <Loading />;
  if (collection.value === null || table === undefined || submission === undefined)
    return (
      <Notice
        title={t('noSuchTable')}
        hint={t('noSuchTableHint')}
        actions={<Link to={`/c/${id ?? ''}`}>{t('myTables')}</Link>}
      />
    );
  if (kit.value === undefined) return <Loading />;
  return (
    <Sheet
      key={`${submission.id} ${attempt}`}
      collection={collection.value}
      table={table}
      submission={submission}
      kit={kit.value}
      onRetry={() => setAttempt(attempt + 1)}
    />
  );
}

interface SheetProps {
  readonly collection: Collection;
  readonly table: CollectionTable;
  readonly submission: Submission;
  readonly kit: TableKit;
  readonly onRetry: () => void;
}

function Sheet({ collection, table, submission, kit, onRetry }: SheetProps): React.JSX.Element {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const { rows, total, error } = useAllRows(kit, submission.id);
  const signatures = useSignatures(submission.id);
  const complete = total !== undefined && rows.length === total;
  const title = `${table.no} ${table.title}`;
  const home = `/c/${collection.id}`;
  usePageOffer(
    useMemo(
      () => ({
        commands: [
          { id: 'print', label: t('print.title'), keys: 'Ctrl+P', run: () => (complete ? window.print() : undefined) },
        ],
      }),
      [t, complete],
    ),
  );
  return (
    <div className="sheet-head">
      <PageHead
        title={t('print.of', { title })}
        trail={[
          { to: home, title: t('myTables') },
          { to: `${home}/${table.name}/${submission.id}`, title },
        ]}
        facts={
          complete || error !== undefined ? null : (
            <ReadingProgress read={rows.length} total={total} words={t('print.reading')} />
          )
        }
        actions={
          <Button kind="primary" disabled={!complete} onClick={() => window.print()}>
            <Icon name="print" /> {t('print.title')}
          </Button>
        }
      />
      {error === undefined ? null : <Failed error={error} onRetry={onRetry} />}
      <article className="sheet" data-ready={complete} data-shape={table.shape}>
        <header>
          <h1>{title}</h1>
          <p>
            <span>{me.school.name}</span>
            <span>{collection.title}</span>
            <span>{t('print.department', { name: submission.department.name })}</span>
            <span>{t('print.state', { state: t(`states.${submission.state}`) })}</span>
            {table.shape === 'list' ? <span>{t('rowCount', { count: total ?? submission.rowCount })}</span> : null}
          </p>
        </header>
        {table.shape === 'record' ? <RecordSheet kit={kit} row={rows[0]} /> : null}
        {table.shape === 'list' && complete && rows.length === 0 ? <p>{t('print.noRows')}</p> : null}
        {table.shape === 'list' && complete && rows.length > 0 ? <ListSheet kit={kit} rows={rows} /> : null}
        <footer>
          {signatures.map((words) => (
            <span key={words}>{words}：</span>
          ))}
          <span>{t('print.printedOn', { date: new Intl.DateTimeFormat(i18n.language).format(today) })}</span>
        </footer>
      </article>
    </div>
  );
}

interface ReadingProps {
  readonly read: number;
  readonly total: number | undefined;
  readonly words: string;
}

/** How far reading is: a long list takes longer than a moment. */
function ReadingProgress({ read, total, words }: ReadingProps): React.JSX.Element {
  const label = total === undefined ? words : `${words} ${read} / ${total}`;
  return (
    <span role="status">
      <progress value={total === undefined ? undefined : read} max={total} aria-label={words} /> {label}
    </span>
  );
}
