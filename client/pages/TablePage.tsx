import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { CollectionTable, Submission } from '../api/Collection.ts';
import { useCollection } from '../api/useCollection.ts';
import { useTableKit } from '../api/useTableKit.ts';
import { recentTables } from '../frame/recentTables.ts';
import { useMe } from '../session/useMe.ts';
import { Failed } from '../ui/Failed.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Filling } from './table/Filling.tsx';
import { NoCollection } from './tables/NoCollection.tsx';

/** One table: a form where it is a record, a grid where it is a list. */
export function TablePage(): React.JSX.Element {
  const { t } = useTranslation();
  const { collection: id, table: name = '', submission: chosen } = useParams();
  const me = useMe();
  const collection = useCollection(id);
  const kit = useTableKit(collection.value ?? undefined, name);
  const table = collection.value?.tables.find((one) => one.name === name);
  const submission = chosen === undefined ? mine(table) : table?.submissions.find((one) => one.id === chosen);
  const opened = submission === undefined ? undefined : collection.value?.id;
  useEffect(() => {
    if (opened !== undefined) recentTables.opened(me.id, { collection: opened, table: name });
  }, [me.id, opened, name]);
  const [askCollection, askKit] = [collection.reload, kit.reload];
  const outdated = useCallback(() => {
    askCollection();
    askKit();
  }, [askCollection, askKit]);
  // What is open stays open when it cannot be asked anew.
  const error = collection.value !== undefined && kit.value !== undefined ? undefined : (collection.error ?? kit.error);
  if (error !== undefined) return <Failed error={error} onRetry={() => (collection.reload(), kit.reload())} />;
  if (collection.value === undefined) return <Loading words={t('opening')} />;
  if (collection.value === null) return <NoCollection chosen />;
  const back = <Link to={`/c/${collection.value.id}`}>{t('myTables')}</Link>;
  if (table === undefined) return <Notice title={t('noSuchTable')} hint={t('noSuchTableHint')} actions={back} />;
  if (submission === undefined)
    return (
      <Notice
        title={t(table.applies ? 'noSubmission' : 'doesNotApply')}
        hint={t(table.applies ? 'noSubmissionHint' : 'doesNotApplyHint')}
        actions={
          <>
            <Link to={`/c/${collection.value.id}/${table.name}/help`}>{t('whatIsWanted')}</Link>
            {back}
          </>
        }
      />
    );
  if (kit.value === undefined) return <Loading words={t('opening')} />;
  return (
    <Filling
      key={submission.id}
      collection={collection.value}
      table={table}
      submission={submission}
      kit={kit.value}
      onMoved={collection.reload}
      onOutdated={outdated}
    />
  );
}

/** The submission the person fills; where there is none, the first to be seen. */
function mine(table: CollectionTable | undefined): Submission | undefined {
  return table?.submissions.find((one) => one.editable) ?? table?.submissions[0];
}
